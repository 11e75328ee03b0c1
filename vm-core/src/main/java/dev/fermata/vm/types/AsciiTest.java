package dev.fermata.vm.types;

import dev.fermata.vm.object.ThreadState;

/// A property that methods of bytes ask of every character, which know ASCII only.
enum AsciiTest {
    ALNUM,
    ALPHA,
    DIGIT,
    SPACE,
    LOWER,
    UPPER;

    private boolean is(char c) {
        boolean lower = c >= 'a' && c <= 'z';
        boolean upper = c >= 'A' && c <= 'Z';
        boolean digit = c >= '0' && c <= '9';
        return switch (this) {
            case ALNUM -> lower || upper || digit;
            case ALPHA -> lower || upper;
            case DIGIT -> digit;
            case SPACE -> StrSplit.Space.ASCII.is(c);
            case LOWER -> lower;
            case UPPER -> upper;
        };
    }

    /// Whether it holds for all characters, of which there is at least one.
    boolean holds(ThreadState ts, String latin1) {
        ts.charge(latin1.length());
        for (int i = 0; i < latin1.length(); i++) {
            if (!is(latin1.charAt(i))) {
                return false;
            }
        }
        return !latin1.isEmpty();
    }

    /// Whether all letters, of which there is at least one, are of this case.
    boolean isCase(ThreadState ts, String latin1) {
        ts.charge(latin1.length());
        AsciiTest other = this == LOWER ? UPPER : LOWER;
        boolean cased = false;
        for (int i = 0; i < latin1.length(); i++) {
            if (other.is(latin1.charAt(i))) {
                return false;
            }
            cased |= is(latin1.charAt(i));
        }
        return cased;
    }

    /// Whether each word begins with an upper-case letter and goes on with lower-case ones.
    static boolean isTitle(ThreadState ts, String latin1) {
        ts.charge(latin1.length());
        boolean cased = false;
        boolean inWord = false;
        for (int i = 0; i < latin1.length(); i++) {
            char c = latin1.charAt(i);
            if (UPPER.is(c) == inWord && ALPHA.is(c)) {
                return false;
            }
            inWord = ALPHA.is(c);
            cased |= inWord;
        }
        return cased;
    }
}
