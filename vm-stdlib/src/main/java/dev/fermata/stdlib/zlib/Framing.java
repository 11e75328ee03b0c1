package dev.fermata.stdlib.zlib;

import org.jspecify.annotations.Nullable;

/// What is around compressed data, as the argument `wbits` says.
enum Framing {
    /// Nothing.
    RAW,
    /// RFC 1950.
    ZLIB,
    /// RFC 1952.
    GZIP,
    /// One of the latter two, to be seen from the data.
    ANY;

    private static final int SMALLEST = 8;
    private static final int LARGEST = 15;
    private static final int GZIP_OFFSET = 16;
    private static final int ANY_OFFSET = 32;

    /// The framing that `wbits` stands for; null if it stands for none.
    static @Nullable Framing of(int wbits) {
        if (isSize(-wbits)) {
            return RAW;
        }
        if (isSize(wbits) || wbits == 0) {
            return ZLIB;
        }
        if (isSize(wbits - GZIP_OFFSET) || wbits == GZIP_OFFSET) {
            return GZIP;
        }
        return isSize(wbits - ANY_OFFSET) || wbits == ANY_OFFSET ? ANY : null;
    }

    private static boolean isSize(int bits) {
        return bits >= SMALLEST && bits <= LARGEST;
    }
}
