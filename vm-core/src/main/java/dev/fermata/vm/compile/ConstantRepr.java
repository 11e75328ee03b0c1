package dev.fermata.vm.compile;

import dev.fermata.vm.ast.BytesLiteral;
import dev.fermata.vm.ast.ComplexLiteral;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.WideString;
import dev.fermata.vm.code.TupleConstant;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Constants as `repr` prints them, for messages and for annotations that are kept as text.
final class ConstantRepr {
    private static final int MIN_PLAIN_EXPONENT = -4;
    private static final int MAX_PLAIN_EXPONENT = 16;

    private ConstantRepr() {}

    /// The text of a constant.
    static String of(Object value) {
        return switch (value) {
            case Boolean b -> b ? "True" : "False";
            case Singleton s -> s == Singleton.NONE ? "None" : "Ellipsis";
            case Double d -> real(d);
            case ComplexLiteral c -> complex(c);
            case String s -> text(s.chars());
            case WideString s -> text(IntStream.of(s.codePoints()));
            case BytesLiteral b -> bytes(b.value());
            case TupleConstant t ->
                    t.elements().stream()
                            .map(ConstantRepr::of)
                            .collect(
                                    Collectors.joining(
                                            ", ", "(", t.elements().size() == 1 ? ",)" : ")"));
            default -> value.toString();
        };
    }

    /// What two constants have in common if and only if they are equal in Python.
    static Object key(Object value) {
        return switch (value) {
            case Boolean b -> b ? 1L : 0L;
            case Double d when d == Math.rint(d) && Math.abs(d) < 1L << 62 -> (long) (double) d;
            case ComplexLiteral c when c.imag() == 0 -> key(c.real());
            default -> value;
        };
    }

    private static String real(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (value == 0) {
            return 1 / value > 0 ? "0.0" : "-0.0";
        }
        BigDecimal decimal = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
        String digits = decimal.unscaledValue().toString();
        int exponent = digits.length() - decimal.scale() - 1;
        String sign = value < 0 ? "-" : "";
        if (exponent < MIN_PLAIN_EXPONENT || exponent >= MAX_PLAIN_EXPONENT) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            return sign
                    + digits.charAt(0)
                    + fraction
                    + String.format("e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
        }
        String plain = decimal.toPlainString();
        return sign + (plain.indexOf('.') < 0 ? plain + ".0" : plain);
    }

    private static String complex(ComplexLiteral c) {
        String imaginary = shortReal(c.imag()) + "j";
        if (c.real() == 0 && 1 / c.real() > 0) {
            return imaginary;
        }
        String sign = imaginary.startsWith("-") ? "" : "+";
        return "(" + shortReal(c.real()) + sign + imaginary + ")";
    }

    private static String shortReal(double value) {
        String text = real(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String text(IntStream codePoints) {
        int[] points = codePoints.toArray();
        char quote = quote(IntStream.of(points));
        var out = new StringBuilder().append(quote);
        for (int c : points) {
            if (c == quote || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (isPrintable(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(escape(c));
            }
        }
        return out.append(quote).toString();
    }

    private static String bytes(byte[] value) {
        IntStream unsigned = IntStream.range(0, value.length).map(i -> value[i] & 0xFF);
        int[] points = unsigned.toArray();
        char quote = quote(IntStream.of(points));
        var out = new StringBuilder("b").append(quote);
        for (int c : points) {
            if (c == quote || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c >= ' ' && c < 0x7F) {
                out.append((char) c);
            } else {
                out.append(escape(c));
            }
        }
        return out.append(quote).toString();
    }

    private static char quote(IntStream points) {
        boolean[] seen = new boolean[128];
        points.filter(c -> c < seen.length).forEach(c -> seen[c] = true);
        return seen['\''] && !seen['"'] ? '"' : '\'';
    }

    private static String escape(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                    c < 0x100
                            ? String.format("\\x%02x", c)
                            : c < 0x10000
                                    ? String.format("\\u%04x", c)
                                    : String.format("\\U%08x", c);
        };
    }

    private static boolean isPrintable(int c) {
        return c == ' '
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR ->
                            false;
                    default -> true;
                };
    }
}
