package dev.fermata.host;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;

import java.math.BigInteger;

/// The defaults of exported functions: the Python literals whose values no script can change.
final class Literals {

    private Literals() {}

    /// The value of a literal: `None`, a bool, an int, a float, a str without escapes or `()`.
    ///
    /// @throws IllegalArgumentException for anything else
    static Object value(String text) {
        switch (text) {
            case "None" -> {
                return PyNone.NONE;
            }
            case "True" -> {
                return true;
            }
            case "False" -> {
                return false;
            }
            case "()" -> {
                return PyTuple.EMPTY;
            }
            default -> {}
        }
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (first == '\'' || first == '"') {
            return str(text, first);
        }
        try {
            return text.matches("[-+]?\\d+")
                    ? Convert.normal(new BigInteger(text))
                    : (Object) Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw notLiteral(text);
        }
    }

    private static Object str(String text, char quote) {
        int end = text.length() - 1;
        if (end < 1 || text.charAt(end) != quote || text.indexOf('\\') >= 0) {
            throw notLiteral(text);
        }
        return PyStr.of(text.substring(1, end));
    }

    private static IllegalArgumentException notLiteral(String text) {
        return new IllegalArgumentException("not a literal that can be a default: " + text);
    }
}
