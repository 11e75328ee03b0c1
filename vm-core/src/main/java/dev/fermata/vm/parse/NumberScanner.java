package dev.fermata.vm.parse;

import java.nio.charset.StandardCharsets;

/// Makes NUMBER tokens.
final class NumberScanner {

    /// What may follow a number at once, with a warning.
    private static final String[] FOLLOWING_KEYWORDS = {
        "and", "else", "for", "if", "in", "is", "not", "or"
    };

    private final Tokenizer tokenizer;
    private final byte[] b;

    NumberScanner(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
        this.b = tokenizer.b;
    }

    /// Makes the token of the number at the tokenizer's position.
    void scan() {
        int start = tokenizer.p;
        int end = b[start] == '0' ? afterZero(start) : afterDigits(start);
        tokenizer.p = end;
        tokenizer.emit(PythonParser.NUMBER, start);
    }

    private int afterZero(int start) {
        return switch (b[start + 1] | 0x20) {
            case 'x' -> afterPrefix(start + 2, 16, "hexadecimal");
            case 'o' -> afterPrefix(start + 2, 8, "octal");
            case 'b' -> afterPrefix(start + 2, 2, "binary");
            default -> zero(start);
        };
    }

    private int afterPrefix(int from, int radix, String kind) {
        int q = from;
        do {
            if (b[q] == '_') {
                q++;
            }
            if (!isDigit(b[q], radix)) {
                throw CharacterClass.isDigit(b[q])
                        ? error("invalid digit '%c' in %s literal".formatted(b[q], kind), q + 1)
                        : error("invalid %s literal".formatted(kind), q);
            }
            while (isDigit(b[q], radix)) {
                q++;
            }
        } while (b[q] == '_');
        if (CharacterClass.isDigit(b[q])) {
            throw error("invalid digit '%c' in %s literal".formatted(b[q], kind), q + 1);
        }
        return verified(q, kind);
    }

    private static boolean isDigit(byte c, int radix) {
        int digit = Escapes.hexDigit(c);
        return digit >= 0 && digit < radix;
    }

    /// A number that begins with a zero and has no base prefix: only zeros, or not an integer.
    private int zero(int start) {
        int q = start;
        while (b[q] == '0' || b[q] == '_') {
            if (b[q] == '_' && !CharacterClass.isDigit(b[q + 1])) {
                throw error("invalid decimal literal", q + 1);
            }
            q++;
        }
        int zeros = q;
        boolean nonzero = false;
        if (CharacterClass.isDigit(b[q])) {
            nonzero = true;
            q = digits(q);
        }
        if (b[q] == '.') {
            return fraction(q);
        }
        if ((b[q] | 0x20) == 'e') {
            return exponent(q, "decimal", nonzero ? start : -1, zeros);
        }
        if ((b[q] | 0x20) == 'j') {
            return verified(q + 1, "imaginary");
        }
        if (nonzero) {
            throw leadingZeros(start, zeros);
        }
        return verified(q, "decimal");
    }

    private LexicalError leadingZeros(int start, int zeros) {
        int lineStart = tokenizer.lineStart;
        SyntaxFailure failure =
                tokenizer.failure(
                        SyntaxFailure.Kind.SYNTAX_ERROR,
                        "leading zeros in decimal integer literals are not permitted; use an 0o"
                                + " prefix for octal integers",
                        tokenizer.line,
                        tokenizer.characters(lineStart, start) + 1,
                        tokenizer.characters(lineStart, zeros) + 1,
                        tokenizer.lineText(tokenizer.line));
        return new LexicalError(failure, false);
    }

    private int afterDigits(int start) {
        int q = start;
        if (b[q] != '.') {
            q = digits(q);
        }
        if (b[q] == '.') {
            return fraction(q);
        }
        return afterMantissa(q, "decimal");
    }

    private int fraction(int dot) {
        int q = dot + 1;
        if (CharacterClass.isDigit(b[q])) {
            q = digits(q);
        }
        return afterMantissa(q, "decimal");
    }

    private int afterMantissa(int q, String kind) {
        return switch (b[q] | 0x20) {
            case 'e' -> exponent(q, kind, -1, q);
            case 'j' -> verified(q + 1, "imaginary");
            default -> verified(q, kind);
        };
    }

    /// The rest of a number at its `e`. Without digits the `e` belongs to what follows.
    private int exponent(int e, String kind, int leadingZerosStart, int zeros) {
        int q = e + 1;
        if (b[q] == '+' || b[q] == '-') {
            q++;
            if (!CharacterClass.isDigit(b[q])) {
                throw error("invalid decimal literal", q);
            }
        } else if (!CharacterClass.isDigit(b[q])) {
            int end = verified(e, kind);
            if (leadingZerosStart >= 0) {
                throw leadingZeros(leadingZerosStart, zeros);
            }
            return end;
        }
        q = digits(q);
        return (b[q] | 0x20) == 'j' ? verified(q + 1, "imaginary") : verified(q, kind);
    }

    private int digits(int from) {
        int q = from;
        while (true) {
            while (CharacterClass.isDigit(b[q])) {
                q++;
            }
            if (b[q] != '_') {
                return q;
            }
            q++;
            if (!CharacterClass.isDigit(b[q])) {
                throw error("invalid decimal literal", q);
            }
        }
    }

    /// The end of a number, if what follows may follow one.
    private int verified(int end, String kind) {
        byte c = b[end];
        if (c < 0 || !CharacterClass.isNamePart(c)) {
            return end;
        }
        for (String keyword : FOLLOWING_KEYWORDS) {
            if (startsWith(end, keyword)) {
                tokenizer.out.warnings.add(
                        new SyntaxWarning(
                                "SyntaxWarning",
                                "invalid %s literal".formatted(kind),
                                tokenizer.line,
                                end - tokenizer.lineStart));
                return end;
            }
        }
        throw error("invalid %s literal".formatted(kind), end);
    }

    private boolean startsWith(int at, String keyword) {
        byte[] k = keyword.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < k.length; i++) {
            if (b[at + i] != k[i]) {
                return false;
            }
        }
        byte next = b[at + k.length];
        return k[0] == 'i' || next < 0 || !CharacterClass.isNamePart(next);
    }

    private LexicalError error(String message, int end) {
        tokenizer.p = end;
        return tokenizer.syntaxError(message);
    }
}
