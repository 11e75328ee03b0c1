package dev.fermata.vm.ast;

import java.util.Arrays;

/// The value of a string literal that a Java string cannot hold one code point for each char: one with code points
/// above U+FFFF. The array must not be modified.
public record WideString(int[] codePoints) {

    /// The same text as Java string, or this, for text of these code points: a `String` if no code point is above
    /// U+FFFF, else a [WideString].
    public static Object of(int[] codePoints) {
        for (int c : codePoints) {
            if (c > Character.MAX_VALUE) {
                return new WideString(codePoints);
            }
        }
        var chars = new char[codePoints.length];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) codePoints[i];
        }
        return new String(chars);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WideString w && Arrays.equals(codePoints, w.codePoints);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(codePoints);
    }

    /// The text as UTF-16.
    @Override
    public String toString() {
        return new String(codePoints, 0, codePoints.length);
    }
}
