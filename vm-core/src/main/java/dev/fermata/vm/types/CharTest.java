package dev.fermata.vm.types;

import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// A property that `str` methods ask of every character.
enum CharTest {
    ASCII,
    ALNUM,
    ALPHA,
    DECIMAL,
    DIGIT,
    NUMERIC,
    SPACE,
    PRINTABLE;

    private boolean is(int c) {
        return switch (this) {
            case ASCII -> c < 0x80;
            case ALNUM -> UnicodeData.isAlnum(c);
            case ALPHA -> UnicodeData.isAlpha(c);
            case DECIMAL -> UnicodeData.decimal(c) >= 0;
            case DIGIT -> UnicodeData.digit(c) >= 0;
            case NUMERIC -> UnicodeData.isNumeric(c);
            case SPACE -> UnicodeData.isSpace(c);
            case PRINTABLE -> UnicodeData.isPrintable(c);
        };
    }

    /// Whether it holds for all characters, of which there is at least one.
    boolean holds(ThreadState ts, Object text) {
        return !Str.isEmpty(text) && holdsForAll(ts, text);
    }

    /// Whether it holds for all characters.
    boolean holdsForAll(ThreadState ts, Object text) {
        int length = Str.length(text);
        for (int i = 0; i < length; i++) {
            if (!is(Str.codePointAt(text, i))) {
                ts.charge(i);
                return false;
            }
        }
        ts.charge(length);
        return true;
    }

    /// Whether the text has the form of an identifier (Language Reference, 2.3).
    static boolean isIdentifier(ThreadState ts, Object text) {
        int length = Str.length(text);
        ts.charge(length);
        for (int i = 0; i < length; i++) {
            int c = Str.codePointAt(text, i);
            if (i == 0
                    ? c != '_' && !UnicodeData.isIdentifierStart(c)
                    : !UnicodeData.isIdentifierPart(c)) {
                return false;
            }
        }
        return length > 0;
    }
}
