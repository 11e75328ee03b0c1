package dev.fermata.stdlib.sre;

import dev.fermata.vm.types.UnicodeData;

/// Tests of one character: the opcodes that match one, sets and categories.
final class CharMatch {

    private static final int WORD_BITS = 32;
    private static final int SET_WORDS = 256 / WORD_BITS;

    private CharMatch() {}

    /// Whether the one-character opcode at `pc` matches `c`.
    static boolean matches(int[] code, int pc, int c) {
        return switch (code[pc]) {
            case Op.ANY -> c != '\n';
            case Op.ANY_ALL -> true;
            case Op.LITERAL -> c == code[pc + 1];
            case Op.NOT_LITERAL -> c != code[pc + 1];
            case Op.LITERAL_IGNORE -> asciiLower(c) == code[pc + 1];
            case Op.NOT_LITERAL_IGNORE -> asciiLower(c) != code[pc + 1];
            case Op.LITERAL_UNI_IGNORE -> UnicodeData.toLower(c) == code[pc + 1];
            case Op.NOT_LITERAL_UNI_IGNORE -> UnicodeData.toLower(c) != code[pc + 1];
            case Op.LITERAL_LOC_IGNORE -> sameIgnoringCase(code[pc + 1], c);
            case Op.NOT_LITERAL_LOC_IGNORE -> !sameIgnoringCase(code[pc + 1], c);
            case Op.IN -> inSet(code, pc + 2, c);
            case Op.IN_IGNORE -> inSet(code, pc + 2, asciiLower(c));
            case Op.IN_UNI_IGNORE -> inSet(code, pc + 2, UnicodeData.toLower(c));
            case Op.IN_LOC_IGNORE ->
                    inSet(code, pc + 2, asciiLower(c)) || inSet(code, pc + 2, asciiUpper(c));
            case Op.CATEGORY -> inCategory(code[pc + 1], c);
            default -> false;
        };
    }

    /// Whether an opcode matches exactly one character.
    static boolean isSingle(int op) {
        return switch (op) {
            case Op.ANY, Op.ANY_ALL, Op.LITERAL, Op.NOT_LITERAL, Op.IN, Op.CATEGORY -> true;
            case Op.LITERAL_IGNORE, Op.NOT_LITERAL_IGNORE, Op.IN_IGNORE -> true;
            case Op.LITERAL_UNI_IGNORE, Op.NOT_LITERAL_UNI_IGNORE, Op.IN_UNI_IGNORE -> true;
            case Op.LITERAL_LOC_IGNORE, Op.NOT_LITERAL_LOC_IGNORE, Op.IN_LOC_IGNORE -> true;
            default -> false;
        };
    }

    /// The index after the one-character opcode at `pc`.
    static int after(int[] code, int pc) {
        return switch (code[pc]) {
            case Op.ANY, Op.ANY_ALL -> pc + 1;
            case Op.IN, Op.IN_IGNORE, Op.IN_UNI_IGNORE, Op.IN_LOC_IGNORE -> pc + 1 + code[pc + 1];
            default -> pc + 2;
        };
    }

    private static boolean sameIgnoringCase(int literal, int c) {
        return c == literal || asciiLower(c) == literal || asciiUpper(c) == literal;
    }

    /// ASCII letters in lower case.
    static int asciiLower(int c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    private static int asciiUpper(int c) {
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    }

    /// Whether the set whose items begin at `pc` has `c`.
    static boolean inSet(int[] code, int pc, int c) {
        boolean wanted = true;
        int i = pc;
        while (true) {
            switch (code[i]) {
                case Op.FAILURE -> {
                    return !wanted;
                }
                case Op.LITERAL -> {
                    if (c == code[i + 1]) {
                        return wanted;
                    }
                    i += 2;
                }
                case Op.CATEGORY -> {
                    if (inCategory(code[i + 1], c)) {
                        return wanted;
                    }
                    i += 2;
                }
                case Op.CHARSET -> {
                    if (c < 256 && bit(code, i + 1, c)) {
                        return wanted;
                    }
                    i += 1 + SET_WORDS;
                }
                case Op.RANGE -> {
                    if (code[i + 1] <= c && c <= code[i + 2]) {
                        return wanted;
                    }
                    i += 3;
                }
                case Op.RANGE_UNI_IGNORE -> {
                    int upper = UnicodeData.toUpper(c);
                    if (code[i + 1] <= c && c <= code[i + 2]
                            || code[i + 1] <= upper && upper <= code[i + 2]) {
                        return wanted;
                    }
                    i += 3;
                }
                case Op.NEGATE -> {
                    wanted = !wanted;
                    i++;
                }
                case Op.BIGCHARSET -> {
                    if (inBigSet(code, i, c)) {
                        return wanted;
                    }
                    i += 2 + 256 / 4 + code[i + 1] * SET_WORDS;
                }
                default -> {
                    return false;
                }
            }
        }
    }

    private static boolean bit(int[] code, int base, int c) {
        return (code[base + c / WORD_BITS] >>> c % WORD_BITS & 1) != 0;
    }

    /// A set of 16-bit characters: for each high byte the number of a block, then the blocks.
    private static boolean inBigSet(int[] code, int pc, int c) {
        if (c > 0xFFFF) {
            return false;
        }
        int high = c >> 8;
        int block = code[pc + 2 + high / 4] >>> 8 * (high % 4) & 0xFF;
        return bit(code, pc + 2 + 256 / 4 + block * SET_WORDS, c & 0xFF);
    }

    /// Whether `c` is in a category, numbered as in `re._constants`.
    static boolean inCategory(int category, int c) {
        boolean in =
                switch (category & ~1) {
                    case 0 -> c >= '0' && c <= '9';
                    case 2 -> c == ' ' || c >= '\t' && c <= '\r';
                    case 4, 8 -> isAsciiWord(c);
                    case 6 -> c == '\n';
                    case 10 -> UnicodeData.decimal(c) >= 0;
                    case 12 -> UnicodeData.isSpace(c);
                    case 14 -> c < 0x80 ? isAsciiWord(c) : UnicodeData.isAlnum(c);
                    case 16 -> UnicodeData.isLineBreak(c);
                    default -> false;
                };
        return in == ((category & 1) == 0);
    }

    private static boolean isAsciiWord(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
