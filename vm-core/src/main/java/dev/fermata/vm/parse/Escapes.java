package dev.fermata.vm.parse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Decodes the backslash escapes of one literal, and notes a warning for the first invalid one.
final class Escapes {

    private final TokenArray tokens;
    private final SourceToken token;
    private final byte[] source;
    private boolean warned;

    Escapes(TokenArray tokens, SourceToken token) {
        this.tokens = tokens;
        this.token = token;
        this.source = tokens.utf8;
    }

    // ---- text

    private CodePoints text = new CodePoints();
    private int at;
    private int end;

    /// The position that CPython gives for `at` in messages: where the literal has other than ASCII characters, it
    /// counts the 10 characters of `\UXXXXXXXX` for each.
    private int reported;

    /// The value of a text literal's inside.
    Object text(int start, int end) {
        this.end = end;
        at = start;
        while (at < end) {
            int run = at;
            while (run < end && source[run] != '\\') {
                run++;
            }
            copy(run);
            if (at < end) {
                escape();
            }
        }
        return text.toConstant();
    }

    private void copy(int to) {
        text.appendUtf8(source, at, to);
        for (int i = at; i < to; i++) {
            if (source[i] >= 0) {
                reported++;
            } else if ((source[i] & 0xC0) == 0xC0) {
                reported += 10;
            }
        }
        at = to;
    }

    private void escape() {
        if (at + 1 >= end) {
            text.append('\\');
            at++;
            return;
        }
        int c = source[at + 1];
        int simple = simple(c);
        if (simple >= 0) {
            text.append(simple);
            advance(2);
            return;
        }
        switch (c) {
            case '\n' -> advance(2);
            case 'x' -> hexadecimal(2, "truncated \\xXX escape");
            case 'u' -> hexadecimal(4, "truncated \\uXXXX escape");
            case 'U' -> hexadecimal(8, "truncated \\UXXXXXXXX escape");
            case 'N' -> named();
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
            default -> invalid(c);
        }
    }

    private void advance(int bytes) {
        at += bytes;
        reported += bytes;
    }

    private void hexadecimal(int digits, String truncated) {
        int value = 0;
        int i = at + 2;
        for (int k = 0; k < digits; k++, i++) {
            int digit = i < end ? hexDigit(source[i]) : -1;
            if (digit < 0) {
                throw undecodable(i, truncated);
            }
            value = value << 4 | digit;
        }
        if (value < 0 || value > Character.MAX_CODE_POINT) {
            throw undecodable(i, "illegal Unicode character");
        }
        text.append(value);
        advance(2 + digits);
    }

    private void named() {
        int i = at + 2;
        if (i >= end || source[i] != '{') {
            throw undecodable(i, "malformed \\N character escape");
        }
        int close = ++i;
        while (close < end && source[close] != '}') {
            close++;
        }
        if (close >= end || close == i) {
            throw undecodable(close, "malformed \\N character escape");
        }
        int codePoint =
                CharacterNames.codePoint(new String(source, i, close - i, StandardCharsets.UTF_8));
        if (codePoint < 0) {
            throw undecodable(close + 1, "unknown Unicode character name");
        }
        text.append(codePoint);
        advance(close + 1 - at);
    }

    private void octal() {
        int digits = octalDigits(at + 1, end);
        int value = octalValue(at + 1, digits);
        if (value > 0xFF) {
            warn("invalid octal escape sequence '\\%o'".formatted(value));
        }
        text.append(value);
        advance(1 + digits);
    }

    private void invalid(int c) {
        text.append('\\');
        if (c < 0) {
            reported += 6;
            at++;
            return;
        }
        boolean brace = c == '{' || c == '}';
        if (!brace || token.type != PythonParser.FSTRING_MIDDLE) {
            warnInvalid(c);
        }
        text.append(c);
        advance(2);
    }

    private Rejection undecodable(int stop, String reason) {
        int last = reported;
        for (int i = at; i < stop; i++) {
            last += source[i] >= 0 ? 1 : (source[i] & 0xC0) == 0xC0 ? 10 : 0;
        }
        return new Rejection(
                "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s"
                        .formatted(reported, last - 1, reason));
    }

    // ---- bytes

    /// The value of a bytes literal's inside, which is ASCII.
    byte[] bytes(int start, int end) {
        byte[] result = new byte[end - start];
        int length = 0;
        int i = start;
        while (i < end) {
            int c = source[i++];
            if (c != '\\' || i >= end) {
                result[length++] = (byte) c;
                continue;
            }
            c = source[i++];
            int simple = simple(c);
            if (simple >= 0) {
                result[length++] = (byte) simple;
            } else if (c == 'x') {
                int high = i < end ? hexDigit(source[i]) : -1;
                int low = i + 1 < end ? hexDigit(source[i + 1]) : -1;
                if (high < 0 || low < 0) {
                    throw new Rejection(
                            "(value error) invalid \\x escape at position " + (i - 2 - start));
                }
                result[length++] = (byte) (high << 4 | low);
                i += 2;
            } else if (c >= '0' && c <= '7') {
                int digits = octalDigits(i - 1, end);
                int value = octalValue(i - 1, digits);
                if (value > 0xFF) {
                    warn("invalid octal escape sequence '\\%o'".formatted(value));
                }
                result[length++] = (byte) value;
                i += digits - 1;
            } else if (c != '\n') {
                warnInvalid(c);
                result[length++] = '\\';
                result[length++] = (byte) c;
            }
        }
        return Arrays.copyOf(result, length);
    }

    // ---- both

    private static int simple(int c) {
        return switch (c) {
            case '\\', '\'', '"' -> c;
            case 'a' -> 7;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 11;
            default -> -1;
        };
    }

    static int hexDigit(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    private int octalDigits(int from, int end) {
        int digits = 1;
        while (digits < 3
                && from + digits < end
                && source[from + digits] >= '0'
                && source[from + digits] <= '7') {
            digits++;
        }
        return digits;
    }

    private int octalValue(int from, int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            value = value * 8 + source[from + i] - '0';
        }
        return value;
    }

    private void warnInvalid(int c) {
        warn("invalid escape sequence '\\" + (char) c + "'");
    }

    private void warn(String message) {
        if (!warned) {
            warned = true;
            tokens.warnings.add(new SyntaxWarning("SyntaxWarning", message, token.line, token.col));
        }
    }
}
