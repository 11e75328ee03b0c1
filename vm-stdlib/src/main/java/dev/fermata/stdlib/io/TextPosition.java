package dev.fermata.stdlib.io;

import dev.fermata.vm.object.Convert;

import java.math.BigInteger;

/// What `tell` of a text stream returns: enough to go back to any character.
///
/// @param start where in the bytes decoding begins
/// @param flags the decoder's state there
/// @param feed how many bytes to decode
/// @param last whether they are decoded as the last ones
/// @param skip how many of the characters to skip
record TextPosition(long start, long flags, long feed, boolean last, long skip) {

    private static final int PART = 64;

    /// As one int.
    Object toInt() {
        BigInteger n = part(last ? 1 : 0, 4);
        return Convert.normal(
                n.or(part(skip, 3)).or(part(feed, 2)).or(part(flags, 1)).or(part(start, 0)));
    }

    private static BigInteger part(long value, int index) {
        return BigInteger.valueOf(value).shiftLeft(PART * index);
    }

    /// From an int that is not negative.
    static TextPosition of(BigInteger n) {
        return new TextPosition(at(n, 0), at(n, 1), at(n, 2), at(n, 4) != 0, at(n, 3));
    }

    private static long at(BigInteger n, int index) {
        return n.shiftRight(PART * index).longValue();
    }
}
