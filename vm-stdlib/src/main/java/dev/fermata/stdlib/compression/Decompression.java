package dev.fermata.stdlib.compression;

import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Decompresses a stream of bytes that comes in parts, with a library that wants it whole.
///
/// The compressed bytes are kept until the stream is complete. What they decompress to is made only as it is asked for.
final class Decompression {

    private static final int CHUNK = 16 * 1024;
    private static final byte[] NOTHING = {};

    private final CompressedFormat format;
    private byte[] data = NOTHING;
    private int length;
    private @Nullable InputStream opened;

    /// A byte that was decompressed to see whether there is one.
    private int next = -1;

    private byte[] unused = NOTHING;
    private boolean ended;

    Decompression(CompressedFormat format) {
        this.format = format;
    }

    /// Whether the end of the stream has been reached and all was decompressed.
    boolean isEnded() {
        return ended;
    }

    /// Whether nothing more can be decompressed before there is more data.
    boolean needsInput() {
        return opened == null && !ended;
    }

    /// What was given after the end of the stream.
    byte[] unused() {
        return unused;
    }

    /// Takes more data and decompresses at most `limit` bytes.
    ///
    /// @throws PyException what the format raises for data that is wrong
    byte[] decompress(ThreadState ts, byte[] more, long limit) {
        try {
            if (opened == null) {
                append(ts, more);
                open(ts);
            } else if (more.length > 0) {
                unused = joined(unused, more);
            }
            return opened == null ? NOTHING : read(ts, opened, limit);
        } catch (IOException e) {
            throw format.error(e);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // The libraries find some damage only when it leads them out of an array.
            throw format.error(new IOException(e));
        }
    }

    private void append(ThreadState ts, byte[] more) {
        if (more.length > data.length - length) {
            int size = Math.max(data.length + (data.length >> 1), length + more.length);
            ts.interpreter().reserve(size);
            data = Arrays.copyOf(data, size);
        }
        System.arraycopy(more, 0, data, length, more.length);
        length += more.length;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private void open(ThreadState ts) throws IOException {
        int end = length == 0 ? CompressedFormat.INCOMPLETE : format.end(ts, data, length);
        if (end != CompressedFormat.INCOMPLETE) {
            unused = Arrays.copyOfRange(data, end, length);
            InputStream stream = format.open(ts, data, end);
            next = stream.read();
            opened = stream;
            data = NOTHING;
        }
    }

    private byte[] read(ThreadState ts, InputStream stream, long limit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[CHUNK];
        while (next >= 0 && out.size() < limit) {
            buffer[0] = (byte) next;
            int wanted = (int) Math.min(buffer.length, limit - out.size());
            int made = 1 + Math.max(0, stream.readNBytes(buffer, 1, wanted - 1));
            ts.charge(made);
            ts.interpreter().reserve(made);
            out.write(buffer, 0, made);
            next = stream.read();
        }
        if (next < 0) {
            stream.close();
            opened = null;
            ended = true;
        }
        return out.toByteArray();
    }
}
