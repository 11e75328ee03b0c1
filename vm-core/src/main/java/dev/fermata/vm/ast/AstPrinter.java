package dev.fermata.vm.ast;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Writes a tree as text, one node a line, to look at and to compare with what `tools/ast_dump.py` writes of CPython's
/// trees; that script documents the format. Trees of any depth print.
public final class AstPrinter {

    private static final Set<String> POSITIONS =
            Set.of("lineno", "colOffset", "endLineno", "endColOffset");

    /// Records whose Python class is not called the same.
    private static final Map<String, String> PYTHON_NAMES =
            Map.of(
                    "ListExpr",
                    "List",
                    "SetExpr",
                    "Set",
                    "ExprStmt",
                    "Expr",
                    "Arg",
                    "arg",
                    "Keyword",
                    "keyword",
                    "Alias",
                    "alias",
                    "Comprehension",
                    "comprehension",
                    "Arguments",
                    "arguments",
                    "WithItem",
                    "withitem",
                    "MatchCase",
                    "match_case");

    private final StringBuilder out = new StringBuilder();
    private final ArrayDeque<Item> pending = new ArrayDeque<>();

    private record Item(@Nullable Node node, String role, int depth) {}

    private AstPrinter() {}

    /// The text of a tree.
    public static String print(Node root) {
        var printer = new AstPrinter();
        printer.pending.push(new Item(root, "root", 0));
        while (!printer.pending.isEmpty()) {
            printer.line(printer.pending.pop());
        }
        return printer.out.toString();
    }

    private void line(Item item) {
        out.repeat(' ', item.depth).append(item.role).append(' ');
        Node node = item.node;
        if (node == null) {
            out.append("None\n");
            return;
        }
        String name = node.getClass().getSimpleName();
        out.append(PYTHON_NAMES.getOrDefault(name, name));
        if (node instanceof Located at) {
            out.append(" @")
                    .append(at.lineno())
                    .append(':')
                    .append(at.colOffset())
                    .append('-')
                    .append(at.endLineno())
                    .append(':')
                    .append(at.endColOffset());
        }
        var children = new ArrayList<Item>();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            if (!POSITIONS.contains(component.getName())) {
                field(
                        pythonName(component.getName()),
                        value(node, component),
                        item.depth + 1,
                        children);
            }
        }
        out.append('\n');
        children.reversed().forEach(pending::push);
    }

    private static @Nullable Object value(Node node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pythonName(String camelCase) {
        var name = new StringBuilder();
        for (char c : camelCase.toCharArray()) {
            if (Character.isUpperCase(c)) {
                name.append('_');
            }
            name.append(Character.toLowerCase(c));
        }
        return name.toString();
    }

    private void field(String name, @Nullable Object value, int depth, List<Item> children) {
        switch (value) {
            case null -> {
                // An absent optional field prints nothing.
            }
            case Node child -> children.add(new Item(child, name, depth));
            case List<?> list when list.isEmpty() -> {
                // Neither does an empty list.
            }
            case List<?> list when list.getFirst() instanceof Node || list.getFirst() == null -> {
                for (int i = 0; i < list.size(); i++) {
                    children.add(new Item((Node) list.get(i), name + "[" + i + "]", depth));
                }
            }
            case List<?> list -> {
                out.append(' ').append(name).append('=');
                for (int i = 0; i < list.size(); i++) {
                    if (i > 0) {
                        out.append(',');
                    }
                    scalar(list.get(i), false);
                }
            }
            default -> {
                out.append(' ').append(name).append('=');
                scalar(value, name.equals("value"));
            }
        }
    }

    private void scalar(Object value, boolean constant) {
        switch (value) {
            case Operator o -> out.append(o.pythonName());
            case UnaryOperator o -> out.append(o.pythonName());
            case BoolOperator o -> out.append(o.pythonName());
            case CmpOp o -> out.append(o.pythonName());
            case ExprContext c -> out.append(c.pythonName());
            case Singleton s -> out.append(s == Singleton.NONE ? "None" : "Ellipsis");
            case Boolean b when constant -> out.append(b ? "True" : "False");
            case Boolean b -> out.append(b ? 1 : 0);
            case Integer i -> out.append(i.intValue());
            case Long l -> out.append("int:").append(l.longValue());
            case BigInteger i -> out.append("int:").append(i);
            case Double d -> bits(out.append("float:"), d);
            case ComplexLiteral c ->
                    bits(bits(out.append("complex:"), c.real()).append(','), c.imag());
            case BytesLiteral b -> out.append("bytes:").append(HexFormat.of().formatHex(b.value()));
            case WideString w -> {
                out.append("str:");
                quote(w.toString());
            }
            case String s -> {
                out.append(constant ? "str:" : "");
                quote(s);
            }
            default ->
                    throw new IllegalArgumentException(
                            "not a field of a node: " + value.getClass());
        }
    }

    private static StringBuilder bits(StringBuilder out, double d) {
        return out.append(HexFormat.of().toHexDigits(Double.doubleToRawLongBits(d)));
    }

    private void quote(String text) {
        out.append('"');
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ' || c > '~') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
