package dev.fermata.stdlib.text;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.ThreadState;

/// The escapes of bytes literals (Language Reference, "String and Bytes literals"), for bytes held as Latin-1 text.
final class BytesEscapes {

    private static final String LETTERS = "\\'\"abfnrtv";
    private static final String MEANINGS = "\\'\"\u0007\b\f\n\r\t\u000B";
    private static final int OCTAL_DIGITS = 3;

    private final ThreadState ts;
    private final String in;
    private final String errors;
    private final StringBuilder out = new StringBuilder();
    private int at;

    BytesEscapes(ThreadState ts, String in, String errors) {
        this.ts = ts;
        this.in = in;
        this.errors = errors;
        ts.charge(in.length());
        ts.interpreter().reserve(in.length());
    }

    /// Bytes as a literal in single quotes has them.
    static String encode(ThreadState ts, String bytes) {
        ts.charge(bytes.length());
        ts.interpreter().reserve(4L * bytes.length());
        StringBuilder out = new StringBuilder(bytes.length());
        for (char c : bytes.toCharArray()) {
            switch (c) {
                case '\'', '\\' -> out.append('\\').append(c);
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ' || c >= 0x7F) {
                        out.append("\\x%02x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /// The bytes for which the input stands.
    ///
    /// @throws PyException ValueError for what is malformed, unless `errors` says otherwise
    String decode() {
        while (at < in.length()) {
            char c = in.charAt(at++);
            if (c == '\\') {
                escape();
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void escape() {
        if (at == in.length()) {
            throw PyErr.valueError("Trailing \\ in string");
        }
        char c = in.charAt(at++);
        int letter = LETTERS.indexOf(c);
        if (letter >= 0) {
            out.append(MEANINGS.charAt(letter));
        } else if (c >= '0' && c <= '7') {
            at--;
            octal();
        } else if (c == 'x') {
            hexadecimal();
        } else if (c != '\n') {
            warn("invalid escape sequence '\\" + c + "'");
            out.append('\\').append(c);
        }
    }

    private void octal() {
        int start = at;
        int value = 0;
        while (at < Math.min(in.length(), start + OCTAL_DIGITS)
                && Character.digit(in.charAt(at), 8) >= 0) {
            value = value << 3 | Character.digit(in.charAt(at++), 8);
        }
        if (value > 0xFF) {
            warn("invalid octal escape sequence '\\" + in.substring(start, at) + "'");
        }
        out.append((char) (value & 0xFF));
    }

    private void hexadecimal() {
        int high = digit(at);
        int low = digit(at + 1);
        if (high >= 0 && low >= 0) {
            out.append((char) (high << 4 | low));
            at += 2;
            return;
        }
        switch (errors) {
            case "strict" -> throw PyErr.valueError("invalid \\x escape at position %d", at - 2);
            case "replace" -> out.append('?');
            case "ignore" -> {}
            default ->
                    throw PyErr.valueError(
                            "decoding error; unknown error handling code: %s", errors);
        }
        if (high >= 0) {
            at++;
        }
    }

    private int digit(int index) {
        return index < in.length() ? Character.digit(in.charAt(index), 16) : -1;
    }

    private void warn(String message) {
        ts.warn("DeprecationWarning", message);
    }
}
