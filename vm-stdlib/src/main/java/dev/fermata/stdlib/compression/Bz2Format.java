package dev.fermata.stdlib.compression;

import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ThreadState;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The format of bzip2: `BZh`, a digit, blocks that begin at any bit, the square root of pi, and a checksum.
final class Bz2Format implements CompressedFormat {

    private static final byte[] MAGIC = {'B', 'Z', 'h'};
    private static final long END = 0x177245385090L;
    private static final long MASK = (1L << 48) - 1;
    private static final int CHECKSUM_BITS = 32;

    /// The 48 bits before [#position].
    private long window;

    /// How many bits were looked at.
    private long position;

    /// The bit after the mark of the end; 0 before it was found.
    private long endOfMark;

    @Override
    public int end(ThreadState ts, byte[] data, int length) throws IOException {
        for (int i = 0; i < Math.min(length, MAGIC.length); i++) {
            if (data[i] != MAGIC[i]) {
                throw new IOException("no magic");
            }
        }
        if (length > MAGIC.length && (data[MAGIC.length] < '1' || data[MAGIC.length] > '9')) {
            throw new IOException("no size");
        }
        long bits = (long) length * Byte.SIZE;
        ts.charge(length - position / Byte.SIZE);
        while (endOfMark == 0 && position < bits) {
            int shift = Byte.SIZE - 1 - (int) (position % Byte.SIZE);
            window = (window << 1 | data[(int) (position / Byte.SIZE)] >> shift & 1) & MASK;
            position++;
            if (window == END) {
                endOfMark = position;
            }
        }
        long end = (endOfMark + CHECKSUM_BITS + Byte.SIZE - 1) / Byte.SIZE;
        return endOfMark == 0 || end > length ? INCOMPLETE : (int) end;
    }

    @Override
    public InputStream open(ThreadState ts, byte[] data, int length) throws IOException {
        return new BZip2CompressorInputStream(new ByteArrayInputStream(data, 0, length));
    }

    @Override
    public PyException error(IOException e) {
        return PyErr.of(ExceptionTypes.OS_ERROR, "Invalid data stream");
    }
}
