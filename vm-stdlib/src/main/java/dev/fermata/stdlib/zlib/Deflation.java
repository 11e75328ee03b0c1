package dev.fermata.stdlib.zlib;

import dev.fermata.vm.object.OffHeap;
import dev.fermata.vm.object.ThreadState;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Compresses a stream of bytes.
final class Deflation implements OffHeap {

    /// What zlib documents for 15 window bits and a memory level of 8.
    private static final long OFF_HEAP = 268_000;

    private static final int CHUNK = 16 * 1024;

    /// How much is compressed between two checkpoints.
    private static final int PORTION = 64 * 1024;

    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};

    /// The byte of a header that says how well was compressed, and its values.
    private static final int HOW = 8;

    private static final byte BEST = 2;
    private static final byte FASTEST = 4;

    private final Deflater deflater;
    private final boolean gzip;
    private final int level;
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[CHUNK];
    private boolean begun;
    private boolean ended;

    Deflation(int level, Framing framing, int strategy) {
        this.deflater = new Deflater(level, framing != Framing.ZLIB);
        this.deflater.setStrategy(strategy);
        this.level = level;
        this.gzip = framing == Framing.GZIP;
    }

    void setDictionary(byte[] dictionary) {
        deflater.setDictionary(dictionary);
    }

    @Override
    public long offHeapBytes() {
        return ended ? 0 : OFF_HEAP;
    }

    boolean isEnded() {
        return ended;
    }

    /// Takes data, and gives what is ready.
    byte[] compress(ThreadState ts, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        begin(out);
        if (gzip) {
            crc.update(data);
        }
        for (int i = 0; i < data.length; i += PORTION) {
            int length = Math.min(PORTION, data.length - i);
            ts.charge(length);
            deflater.setInput(data, i, length);
            drain(out, Deflater.NO_FLUSH);
        }
        return out.toByteArray();
    }

    /// Gives what has been held back, so that all data until here can be read.
    ///
    /// @param mode [Deflater#SYNC_FLUSH] or [Deflater#FULL_FLUSH]
    byte[] flush(int mode) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        begin(out);
        drain(out, mode);
        return out.toByteArray();
    }

    /// Ends the stream.
    byte[] finish() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        begin(out);
        deflater.finish();
        drain(out, Deflater.NO_FLUSH);
        if (gzip) {
            ByteBuffer trailer = ByteBuffer.allocate(2 * Integer.BYTES);
            trailer.order(ByteOrder.LITTLE_ENDIAN);
            trailer.putInt((int) crc.getValue()).putInt((int) deflater.getBytesRead());
            out.writeBytes(trailer.array());
        }
        ended = true;
        deflater.end();
        return out.toByteArray();
    }

    private void begin(ByteArrayOutputStream out) {
        if (gzip && !begun) {
            byte[] header = GZIP_HEADER.clone();
            header[HOW] =
                    level == Deflater.BEST_COMPRESSION
                            ? BEST
                            : level == Deflater.BEST_SPEED ? FASTEST : 0;
            out.writeBytes(header);
        }
        begun = true;
    }

    private void drain(ByteArrayOutputStream out, int mode) {
        int made;
        do {
            made = deflater.deflate(buffer, 0, buffer.length, mode);
            out.write(buffer, 0, made);
        } while (made > 0 && !deflater.finished());
    }
}
