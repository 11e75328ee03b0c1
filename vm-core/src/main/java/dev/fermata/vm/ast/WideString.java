package dev.fermata.vm.ast;

import java.util.Arrays;

/// The value of a string literal that a Java string cannot hold with one char for each code point: one with code points
/// above U+FFFF, or with lone surrogates that would read as a pair. The array must not be modified.
public record WideString(int[] codePoints) {

    /// The constant for a text of `length` code points: a `String` where its chars are the code points, else a
    /// [WideString].
    public static Object of(int[] codePoints, int length) {
        var chars = new char[length];
        for (int i = 0; i < length; i++) {
            int c = codePoints[i];
            if (c > Character.MAX_VALUE || i > 0 && isLow(c) && isHigh(codePoints[i - 1])) {
                return new WideString(Arrays.copyOf(codePoints, length));
            }
            chars[i] = (char) c;
        }
        return new String(chars);
    }

    private static boolean isHigh(int codePoint) {
        return codePoint >= Character.MIN_HIGH_SURROGATE
                && codePoint <= Character.MAX_HIGH_SURROGATE;
    }

    private static boolean isLow(int codePoint) {
        return codePoint >= Character.MIN_LOW_SURROGATE && codePoint <= Character.MAX_LOW_SURROGATE;
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
