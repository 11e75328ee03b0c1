package dev.fermata.vm.types;

import dev.fermata.vm.object.ThreadState;

/// Case conversion of bytes, which know ASCII letters only.
enum AsciiCase {
    LOWER,
    UPPER,
    SWAP;

    String map(ThreadState ts, String latin1) {
        ts.charge(latin1.length());
        StringBuilder out = new StringBuilder(latin1);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            boolean lower = c >= 'a' && c <= 'z';
            boolean upper = c >= 'A' && c <= 'Z';
            if (lower && this != LOWER || upper && this != UPPER) {
                out.setCharAt(i, (char) (c ^ 0x20));
            }
        }
        return out.toString();
    }

    static String title(ThreadState ts, String latin1) {
        ts.charge(latin1.length());
        StringBuilder out = new StringBuilder(latin1);
        boolean inWord = false;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            boolean lower = c >= 'a' && c <= 'z';
            boolean upper = c >= 'A' && c <= 'Z';
            if (lower && !inWord || upper && inWord) {
                out.setCharAt(i, (char) (c ^ 0x20));
            }
            inWord = lower || upper;
        }
        return out.toString();
    }
}
