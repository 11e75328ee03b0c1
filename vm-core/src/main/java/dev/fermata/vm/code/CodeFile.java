package dev.fermata.vm.code;

import org.jspecify.annotations.Nullable;

import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/// What the build keeps of a compiled module: its code, and by what to see whether it is still that of the source.
///
/// Three ints come first, high byte first: the length of the source, its CRC-32, and that of the rest, which is as
/// [CodeWriter] stores code.
public final class CodeFile {

    private static final int HEADER = 3 * Integer.BYTES;

    private CodeFile() {}

    /// The bytes for the code that `source` was compiled to.
    public static byte[] write(Code code, byte[] source) {
        byte[] stored = CodeWriter.write(code);
        return ByteBuffer.allocate(HEADER + stored.length)
                .putInt(source.length)
                .putInt(checksum(source, 0))
                .putInt(checksum(stored, 0))
                .put(stored)
                .array();
    }

    /// The code of `source`, or null if the bytes are damaged, of another version or of another source.
    public static @Nullable Code read(byte[] bytes, byte[] source) {
        if (bytes.length < HEADER) {
            return null;
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (header.getInt() != source.length
                || header.getInt() != checksum(source, 0)
                || header.getInt() != checksum(bytes, HEADER)) {
            return null;
        }
        try {
            return CodeReader.read(Arrays.copyOfRange(bytes, HEADER, bytes.length));
        } catch (StreamCorruptedException e) {
            return null;
        }
    }

    private static int checksum(byte[] bytes, int start) {
        CRC32 crc = new CRC32();
        crc.update(bytes, start, bytes.length - start);
        return (int) crc.getValue();
    }
}
