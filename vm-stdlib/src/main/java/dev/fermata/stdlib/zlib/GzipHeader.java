package dev.fermata.stdlib.zlib;

/// The header of RFC 1952.
final class GzipHeader {

    /// Its first byte.
    static final byte FIRST = 0x1f;

    /// The length of what is no header.
    static final int WRONG = -1;

    /// The length of a header that goes on.
    static final int INCOMPLETE = 0;

    private static final byte SECOND = (byte) 0x8b;
    private static final byte DEFLATE = 8;
    private static final int FIXED_LENGTH = 10;
    private static final int FLAGS = 3;
    private static final int CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private GzipHeader() {}

    /// The length of the header that the bytes begin with, or [#WRONG] or [#INCOMPLETE].
    ///
    /// @throws dev.fermata.vm.object.PyException zlib.error if the data is compressed in another way
    static int length(byte[] bytes) {
        byte[] start = {FIRST, SECOND};
        for (int i = 0; i < start.length && i < bytes.length; i++) {
            if (bytes[i] != start[i]) {
                return WRONG;
            }
        }
        if (bytes.length > start.length && bytes[start.length] != DEFLATE) {
            throw ZlibModule.error("Error -3 while decompressing data: unknown compression method");
        }
        if (bytes.length < FIXED_LENGTH) {
            return INCOMPLETE;
        }
        int flags = bytes[FLAGS];
        if ((flags & RESERVED) != 0) {
            return WRONG;
        }
        int end = FIXED_LENGTH;
        if ((flags & EXTRA) != 0) {
            if (bytes.length < end + 2) {
                return INCOMPLETE;
            }
            end += 2 + (bytes[end] & 0xff) + ((bytes[end + 1] & 0xff) << Byte.SIZE);
        }
        for (int text : new int[] {NAME, COMMENT}) {
            if ((flags & text) != 0) {
                while (end < bytes.length && bytes[end] != 0) {
                    end++;
                }
                end++;
            }
        }
        end += (flags & CHECKSUM) != 0 ? 2 : 0;
        return end <= bytes.length ? end : INCOMPLETE;
    }
}
