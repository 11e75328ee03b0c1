package dev.fermata.vm.types;

import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Case conversion with the full mappings of Unicode, and case tests.
final class StrCase {

    private static final int UPPER = 0;
    private static final int LOWER = 1;
    private static final int TITLE = 2;
    private static final int FOLD = 3;

    private static final int CAPITAL_SIGMA = 0x3A3;
    private static final int SMALL_SIGMA = 0x3C3;
    private static final int FINAL_SIGMA = 0x3C2;

    private StrCase() {}

    static Object upper(ThreadState ts, Object text) {
        return map(ts, text, UPPER);
    }

    static Object lower(ThreadState ts, Object text) {
        return map(ts, text, LOWER);
    }

    static Object casefold(ThreadState ts, Object text) {
        return map(ts, text, FOLD);
    }

    private static Object map(ThreadState ts, Object text, int mapping) {
        int length = Str.length(text);
        ts.charge(length);
        StrBuilder out = new StrBuilder();
        for (int i = 0; i < length; i++) {
            append(out, text, i, mapping);
        }
        return out.toStr();
    }

    static Object swapcase(ThreadState ts, Object text) {
        int length = Str.length(text);
        ts.charge(length);
        StrBuilder out = new StrBuilder();
        for (int i = 0; i < length; i++) {
            int c = Str.codePointAt(text, i);
            if (UnicodeData.isUpper(c)) {
                append(out, text, i, LOWER);
            } else if (UnicodeData.isLower(c)) {
                append(out, text, i, UPPER);
            } else {
                out.append(c);
            }
        }
        return out.toStr();
    }

    static Object capitalize(ThreadState ts, Object text) {
        int length = Str.length(text);
        ts.charge(length);
        StrBuilder out = new StrBuilder();
        for (int i = 0; i < length; i++) {
            append(out, text, i, i == 0 ? TITLE : LOWER);
        }
        return out.toStr();
    }

    static Object title(ThreadState ts, Object text) {
        int length = Str.length(text);
        ts.charge(length);
        StrBuilder out = new StrBuilder();
        boolean previousCased = false;
        for (int i = 0; i < length; i++) {
            append(out, text, i, previousCased ? LOWER : TITLE);
            previousCased = UnicodeData.isCased(Str.codePointAt(text, i));
        }
        return out.toStr();
    }

    private static void append(StrBuilder out, Object text, int index, int mapping) {
        int c = Str.codePointAt(text, index);
        if (c < 0x80) {
            out.append(mapping == UPPER || mapping == TITLE ? asciiUpper(c) : asciiLower(c));
            return;
        }
        if (c == CAPITAL_SIGMA && mapping == LOWER) {
            out.append(isFinalSigma(text, index) ? FINAL_SIGMA : SMALL_SIGMA);
            return;
        }
        String @Nullable [] special = UnicodeData.specialCases(c);
        if (special != null) {
            out.append(PyStr.of(special[mapping]));
            return;
        }
        out.append(
                switch (mapping) {
                    case UPPER -> UnicodeData.toUpper(c);
                    case TITLE -> UnicodeData.toTitle(c);
                    default -> UnicodeData.toLower(c);
                });
    }

    private static int asciiUpper(int c) {
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    }

    private static int asciiLower(int c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    /// A capital sigma at the end of a word: after a cased character and not before one, case-ignorable ones aside.
    private static boolean isFinalSigma(Object text, int index) {
        int before = index - 1;
        while (before >= 0 && UnicodeData.isCaseIgnorable(Str.codePointAt(text, before))) {
            before--;
        }
        if (before < 0 || !UnicodeData.isCased(Str.codePointAt(text, before))) {
            return false;
        }
        int after = index + 1;
        while (after < Str.length(text)
                && UnicodeData.isCaseIgnorable(Str.codePointAt(text, after))) {
            after++;
        }
        return after == Str.length(text) || !UnicodeData.isCased(Str.codePointAt(text, after));
    }

    static boolean isLower(ThreadState ts, Object text) {
        ts.charge(Str.length(text));
        boolean cased = false;
        for (int i = 0; i < Str.length(text); i++) {
            int c = Str.codePointAt(text, i);
            if (UnicodeData.isUpper(c) || UnicodeData.isTitle(c)) {
                return false;
            }
            cased |= UnicodeData.isLower(c);
        }
        return cased;
    }

    static boolean isUpper(ThreadState ts, Object text) {
        ts.charge(Str.length(text));
        boolean cased = false;
        for (int i = 0; i < Str.length(text); i++) {
            int c = Str.codePointAt(text, i);
            if (UnicodeData.isLower(c) || UnicodeData.isTitle(c)) {
                return false;
            }
            cased |= UnicodeData.isUpper(c);
        }
        return cased;
    }

    static boolean isTitle(ThreadState ts, Object text) {
        ts.charge(Str.length(text));
        boolean cased = false;
        boolean previousCased = false;
        for (int i = 0; i < Str.length(text); i++) {
            int c = Str.codePointAt(text, i);
            if (UnicodeData.isUpper(c) || UnicodeData.isTitle(c)) {
                if (previousCased) {
                    return false;
                }
                previousCased = true;
                cased = true;
            } else if (UnicodeData.isLower(c)) {
                if (!previousCased) {
                    return false;
                }
                cased = true;
            } else {
                previousCased = false;
            }
        }
        return cased;
    }
}
