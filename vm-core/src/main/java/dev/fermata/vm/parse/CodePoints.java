package dev.fermata.vm.parse;

import dev.fermata.vm.ast.WideString;

import java.util.Arrays;

/// A growing text of code points, lone surrogates included.
final class CodePoints {

    private int[] codePoints = new int[16];
    private int length;

    void append(int codePoint) {
        if (length == codePoints.length) {
            codePoints = Arrays.copyOf(codePoints, length * 2);
        }
        codePoints[length++] = codePoint;
    }

    /// Appends the value of a text constant: a `String` or [WideString].
    void append(Object constant) {
        switch (constant) {
            case WideString w -> {
                for (int c : w.codePoints()) {
                    append(c);
                }
            }
            case String s -> {
                for (int i = 0; i < s.length(); i++) {
                    append(s.charAt(i));
                }
            }
            default -> throw new IllegalArgumentException("not text: " + constant.getClass());
        }
    }

    /// Appends UTF-8, known to be valid.
    void appendUtf8(byte[] utf8, int start, int end) {
        int i = start;
        while (i < end) {
            int b = utf8[i];
            if (b >= 0) {
                append(b);
                i++;
            } else {
                int continuations = b < (byte) 0xE0 ? 1 : b < (byte) 0xF0 ? 2 : 3;
                int c = b & 0x3F >> continuations;
                for (int k = 1; k <= continuations; k++) {
                    c = c << 6 | utf8[i + k] & 0x3F;
                }
                append(c);
                i += continuations + 1;
            }
        }
    }

    Object toConstant() {
        return WideString.of(codePoints, length);
    }
}
