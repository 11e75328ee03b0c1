package dev.fermata.annotations.processor;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// Turns the default of a Python parameter into a Java expression.
final class Defaults {

    /// The default of a parameter that may be absent.
    static final String ABSENT = "<unrepresentable>";

    private Defaults() {}

    /// The Java expression for `text` as a value of `javaType`, or null if it does not fit.
    static @Nullable String expression(String text, String javaType) {
        return switch (javaType) {
            case "int" -> isInRange(text, Integer.SIZE) ? text : null;
            case "long" ->
                    isInRange(text, Long.SIZE)
                            ? text + "L"
                            : text.equals("sys.maxsize") ? "Long.MAX_VALUE" : null;
            case "double" -> text.matches("-?\\d+(\\.\\d*)?(e-?\\d+)?") ? text + "d" : null;
            case "boolean" ->
                    switch (text) {
                        case "True" -> "true";
                        case "False" -> "false";
                        default -> null;
                    };
            case "java.lang.String" ->
                    isString(text) ? javaString(text) : text.equals(ABSENT) ? "null" : null;
            case "java.lang.Object" -> object(text);
            default -> text.equals(ABSENT) ? "null" : null;
        };
    }

    private static @Nullable String object(String text) {
        if (isInRange(text, Long.SIZE)) {
            return "(Object) (" + text + "L)";
        }
        if (text.matches("-?\\d+\\.\\d*(e-?\\d+)?")) {
            return "(Object) (" + text + "d)";
        }
        if (isString(text)) {
            return javaString(text);
        }
        return switch (text) {
            case "None" -> "PyNone.NONE";
            case "True" -> "Boolean.TRUE";
            case "False" -> "Boolean.FALSE";
            case "()" -> "PyTuple.EMPTY";
            case "sys.maxsize" -> "(Object) Long.MAX_VALUE";
            case ABSENT -> "null";
            default -> null;
        };
    }

    private static boolean isInRange(String text, int bits) {
        return text.matches("-?\\d+") && new BigInteger(text).bitLength() < bits;
    }

    private static boolean isString(String text) {
        return text.length() >= 2
                && (text.charAt(0) == '\'' || text.charAt(0) == '"')
                && text.charAt(text.length() - 1) == text.charAt(0);
    }

    private static String javaString(String text) {
        return quote(text.substring(1, text.length() - 1).translateEscapes());
    }

    /// `text` as a Java string literal.
    static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20 || c > 0x7E) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
