package dev.fermata.vm.code;

import dev.fermata.vm.ast.BytesLiteral;
import dev.fermata.vm.ast.ComplexLiteral;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.WideString;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Stores code as bytes, which [CodeReader] reads back. Equal code gives equal bytes.
///
/// Numbers are stored with seven bits to a byte, low ones first. A string is stored once, later as its number.
public final class CodeWriter {
    /// The first bytes of stored code.
    static final int MAGIC = 0x46524D43;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, Integer> strings = new HashMap<>();
    private final Map<Code, Integer> numbers = new IdentityHashMap<>();

    private CodeWriter() {}

    /// The bytes for code and all code within it.
    public static byte[] write(Code code) {
        CodeWriter writer = new CodeWriter();
        writer.fixed(MAGIC, Integer.BYTES);
        writer.fixed(ConstantTag.FORMAT, Integer.BYTES);
        writer.codes(code);
        return writer.out.toByteArray();
    }

    /// Inner code comes before the code that has it as a constant, which refers to it by number.
    private void codes(Code outermost) {
        List<Code> all = new ArrayList<>(List.of(outermost));
        for (int i = 0; i < all.size(); i++) {
            for (Object constant : all.get(i).consts()) {
                if (constant instanceof Code inner) {
                    all.add(inner);
                }
            }
        }
        number(all.size());
        for (Code code : all.reversed()) {
            code(code);
            numbers.put(code, numbers.size());
        }
    }

    private void code(Code code) {
        string(code.name());
        string(code.qualname());
        string(code.filename());
        number(code.firstLine());
        number(code.argCount());
        number(code.posOnlyArgCount());
        number(code.kwOnlyArgCount());
        number(code.flags());
        strings(code.varnames());
        strings(code.cellvars());
        strings(code.freevars());
        strings(code.names());
        constants(code.consts());
        number(code.inlinedLocals().size());
        for (InlinedLocal local : code.inlinedLocals()) {
            string(local.name());
            number(local.register());
            number(local.cell() ? 1 : 0);
            number(local.start());
            number(local.end());
        }
        number(code.registerCount());
        instructions(code);
        exceptionTable(code.exceptionTable());
        positions(code);
    }

    private void instructions(Code code) {
        number(code.size());
        for (int i = 0; i < code.size(); i++) {
            Opcode opcode = code.opcode(i);
            number(opcode.ordinal());
            for (int k = 0; k < opcode.operands().size(); k++) {
                signed(code.operand(i, k));
            }
        }
    }

    private void exceptionTable(ExceptionTable table) {
        number(table.size());
        for (int i = 0; i < table.size(); i++) {
            number(table.start(i));
            number(table.end(i));
            number(table.target(i));
            number(table.register(i));
        }
    }

    private void positions(Code code) {
        PositionTable positions = code.positions();
        number(positions.runs());
        int line = code.firstLine();
        for (int run = 0; run < positions.runs(); run++) {
            int at = positions.start(run);
            number(at);
            signed(positions.line(at) - line);
            line = positions.line(at);
            signed(positions.endLine(at) - line);
            signed(positions.column(at));
            signed(positions.endColumn(at));
        }
    }

    private void constants(List<Object> constants) {
        number(constants.size());
        constants.forEach(this::constant);
    }

    private void constant(Object constant) {
        switch (constant) {
            case Singleton s -> tag(s == Singleton.NONE ? ConstantTag.NONE : ConstantTag.ELLIPSIS);
            case Boolean b -> tag(b ? ConstantTag.TRUE : ConstantTag.FALSE);
            case Long n -> {
                tag(ConstantTag.INT);
                fixed(n, Long.BYTES);
            }
            case BigInteger n -> {
                tag(ConstantTag.BIG_INT);
                bytes(n.toByteArray());
            }
            case Double d -> {
                tag(ConstantTag.FLOAT);
                fixed(Double.doubleToRawLongBits(d), Long.BYTES);
            }
            case ComplexLiteral c -> {
                tag(ConstantTag.COMPLEX);
                fixed(Double.doubleToRawLongBits(c.real()), Long.BYTES);
                fixed(Double.doubleToRawLongBits(c.imag()), Long.BYTES);
            }
            case String s -> {
                tag(ConstantTag.STR);
                string(s);
            }
            case WideString s -> {
                tag(ConstantTag.WIDE_STR);
                number(s.codePoints().length);
                for (int c : s.codePoints()) {
                    number(c);
                }
            }
            case BytesLiteral b -> {
                tag(ConstantTag.BYTES);
                bytes(b.value());
            }
            case TupleConstant t -> {
                tag(ConstantTag.TUPLE);
                constants(t.elements());
            }
            case FrozenSetConstant s -> {
                tag(ConstantTag.FROZEN_SET);
                constants(s.elements());
            }
            case Code c -> {
                tag(ConstantTag.CODE);
                number(numbers.get(c));
            }
            case CallShape s -> {
                tag(ConstantTag.CALL_SHAPE);
                number(s.positional());
                strings(s.keywords());
            }
            default -> throw new IllegalArgumentException("no constant: " + constant.getClass());
        }
    }

    private void tag(ConstantTag tag) {
        out.write(tag.ordinal());
    }

    private void strings(List<String> values) {
        number(values.size());
        values.forEach(this::string);
    }

    private void string(String value) {
        Integer known = strings.get(value);
        if (known != null) {
            number(known + 1);
            return;
        }
        strings.put(value, strings.size());
        number(0);
        number(value.length());
        value.chars().forEach(this::number);
    }

    private void bytes(byte[] value) {
        number(value.length);
        out.writeBytes(value);
    }

    private void fixed(long value, int length) {
        for (int i = 0; i < length; i++) {
            out.write((int) (value >>> Byte.SIZE * i));
        }
    }

    private void signed(int value) {
        number(value << 1 ^ value >> Integer.SIZE - 1);
    }

    private void number(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
