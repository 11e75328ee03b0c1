package dev.fermata.vm.code;

import dev.fermata.vm.ast.BytesLiteral;
import dev.fermata.vm.ast.Singleton;

import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;

/// Prints code for people: one line for each instruction, with names in place of numbers.
///
/// Registers are printed as the variable they hold, `%n` for temporary n, `c:name` for the cell of a variable.
public final class CodePrinter {
    private final Code code;
    private final StringBuilder out;

    private CodePrinter(Code code, StringBuilder out) {
        this.code = code;
        this.out = out;
    }

    /// The listing of code and of all code within it.
    public static String print(Code code) {
        StringBuilder out = new StringBuilder();
        new CodePrinter(code, out).print();
        return out.toString();
    }

    private void print() {
        header();
        instructions();
        ExceptionTable table = code.exceptionTable();
        for (int i = 0; i < table.size(); i++) {
            out.append(
                    "  except %d-%d -> %d in %s\n"
                            .formatted(
                                    table.start(i),
                                    table.end(i) - 1,
                                    table.target(i),
                                    register(table.register(i))));
        }
        for (InlinedLocal local : code.inlinedLocals()) {
            out.append(
                    "  inlined %s %d-%d in %s%s\n"
                            .formatted(
                                    local.name(),
                                    local.start(),
                                    local.end() - 1,
                                    register(local.register()),
                                    local.cell() ? " (cell)" : ""));
        }
        for (Object constant : code.consts()) {
            if (constant instanceof Code inner) {
                out.append('\n');
                new CodePrinter(inner, out).print();
            }
        }
    }

    private void header() {
        out.append("code ").append(code.qualname());
        list(" locals", code.varnames());
        list(" cells", code.cellvars());
        list(" free", code.freevars());
        out.append(
                " args %d/%d/%d flags 0x%x registers %d\n"
                        .formatted(
                                code.argCount(),
                                code.posOnlyArgCount(),
                                code.kwOnlyArgCount(),
                                code.flags(),
                                code.registerCount()));
    }

    private void list(String title, List<String> names) {
        if (!names.isEmpty()) {
            out.append(title).append(' ').append(String.join(",", names));
        }
    }

    private void instructions() {
        BitSet targets = targets();
        int line = -1;
        for (int i = 0; i < code.size(); i++) {
            int at = code.positions().line(i);
            out.append(at == line ? "     " : "%5d".formatted(at));
            line = at;
            out.append(targets.get(i) ? " > " : "   ");
            out.append("%4d %-24s".formatted(i, code.opcode(i)));
            List<Operand> operands = code.opcode(i).operands();
            StringJoiner text = new StringJoiner(", ", " ", "");
            for (int k = 0; k < operands.size(); k++) {
                text.add(operand(operands.get(k), code.operand(i, k)));
            }
            out.append(text.toString().stripTrailing());
            if (code.cost(i) > 0) {
                out.append("  ; ").append(code.cost(i));
            }
            while (out.charAt(out.length() - 1) == ' ') {
                out.setLength(out.length() - 1);
            }
            out.append('\n');
        }
    }

    private BitSet targets() {
        BitSet targets = new BitSet(code.size());
        for (int i = 0; i < code.size(); i++) {
            int operand = code.opcode(i).targetOperand();
            if (operand >= 0) {
                targets.set(code.operand(i, operand));
            }
        }
        for (int i = 0; i < code.exceptionTable().size(); i++) {
            targets.set(code.exceptionTable().target(i));
        }
        return targets;
    }

    private String operand(Operand kind, int value) {
        return switch (kind) {
            case DST, REG, CELL, BASE -> register(value);
            case OPTIONAL_REG -> value < 0 ? "-" : register(value);
            case SRC -> value < 0 ? constant(code.consts().get(~value)) : register(value);
            case CONST -> constant(code.consts().get(value));
            case NAME -> code.names().get(value);
            case TARGET -> "-> " + value;
            case NUMBER -> Integer.toString(value);
        };
    }

    private String register(int register) {
        if (register < code.cellBase()) {
            return code.varnames().get(register);
        }
        if (register < code.freeBase()) {
            return "c:" + code.cellvars().get(register - code.cellBase());
        }
        if (code.isFree(register)) {
            return "c:" + code.freevars().get(register - code.freeBase());
        }
        return "%" + (register - code.freeBase() - code.freevars().size());
    }

    private static String constant(Object constant) {
        return switch (constant) {
            case String s ->
                    '"' + s.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"") + '"';
            case Boolean b -> b ? "True" : "False";
            case Singleton s -> s == Singleton.NONE ? "None" : "Ellipsis";
            case BytesLiteral b -> "bytes(" + b + ")";
            case TupleConstant t -> elements(t.elements(), "(", ")");
            case FrozenSetConstant s -> elements(s.elements(), "frozenset{", "}");
            case CallShape s -> s.positional() + "+" + s.keywords();
            case Code c -> "<code " + c.qualname() + ">";
            default -> constant.toString();
        };
    }

    private static String elements(List<Object> elements, String open, String close) {
        StringJoiner text = new StringJoiner(", ", open, close);
        elements.forEach(element -> text.add(constant(element)));
        return text.toString();
    }
}
