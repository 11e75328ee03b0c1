package dev.fermata.stdlib.compression;

import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ThreadState;

import org.tukaani.xz.FilterOptions;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.SingleXZInputStream;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.XZFormatException;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// The formats of lzma.
final class LzmaFormat implements CompressedFormat {

    private static final int KIBI = 1024;

    /// What is decompressed with without asking first, in KiB.
    private static final int SMALL = 16 * KIBI;

    private static final int XZ_START = 0xfd;
    private static final int MAX_PROPERTIES = 225;
    private static final int CHECK_INDEX = 7;

    private final List<LzmaFilter> filters;
    private final long memoryLimit;
    private final XzEnd xzEnd;
    private int format;
    private int check;

    /// @param format one of `FORMAT_*`
    /// @param memoryLimit in bytes
    /// @param filters empty unless the format is raw
    LzmaFormat(int format, long memoryLimit, List<LzmaFilter> filters) {
        this.format = format;
        this.memoryLimit = memoryLimit;
        this.filters = filters;
        this.xzEnd = new XzEnd(format == LzmaModule.FORMAT_RAW);
        this.check =
                format == LzmaModule.FORMAT_RAW || format == LzmaModule.FORMAT_ALONE
                        ? LzmaModule.CHECK_NONE
                        : LzmaModule.CHECK_UNKNOWN;
    }

    /// The check of the stream, as far as it is known.
    int check() {
        return check;
    }

    @Override
    public int end(ThreadState ts, byte[] data, int length) throws IOException {
        ts.charge(1);
        int first = data[0] & 0xff;
        if (format == LzmaModule.FORMAT_AUTO) {
            format = first == XZ_START ? LzmaModule.FORMAT_XZ : LzmaModule.FORMAT_ALONE;
        }
        if (format == LzmaModule.FORMAT_ALONE
                && (first >= MAX_PROPERTIES || !hasUsualDictionary(data, length))) {
            throw new XZFormatException();
        }
        boolean sized =
                format == LzmaModule.FORMAT_XZ
                        || format == LzmaModule.FORMAT_RAW
                                && filters.getLast().id() == LzmaModule.FILTER_LZMA2;
        if (format == LzmaModule.FORMAT_ALONE) {
            check = LzmaModule.CHECK_NONE;
        } else if (format == LzmaModule.FORMAT_XZ && length > CHECK_INDEX) {
            check = data[CHECK_INDEX];
        }
        return sized ? xzEnd.find(data, length) : endByTrial(ts, data, length);
    }

    /// Whether the size of the dictionary, as far as it is there, is one that encoders choose: 2^n or 2^n + 2^(n-1). Nothing
    /// else tells a .lzma stream from other data.
    private static boolean hasUsualDictionary(byte[] data, int length) {
        if (length <= Integer.BYTES) {
            return true;
        }
        int size = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
        int rest = size & ~Integer.highestOneBit(size);
        return size == -1 || rest == 0 || rest == Integer.highestOneBit(size) >>> 1;
    }

    /// Only decompressing tells where an old stream ends.
    private int endByTrial(ThreadState ts, byte[] data, int length) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(data, 0, length);
        try (InputStream stream = open(ts, in)) {
            byte[] ignored = new byte[SMALL];
            for (int made = 0; made >= 0; made = stream.read(ignored)) {
                ts.charge(made);
            }
            return length - in.available();
        } catch (EOFException e) {
            return INCOMPLETE;
        }
    }

    @Override
    public InputStream open(ThreadState ts, byte[] data, int length) throws IOException {
        InputStream opened = open(ts, new ByteArrayInputStream(data, 0, length));
        if (format != LzmaModule.FORMAT_XZ) {
            return opened;
        }
        // How much memory a block needs is known when it begins.
        try {
            return new SequenceInputStream(first(opened), opened);
        } catch (MemoryLimitException e) {
            reserve(ts, e.getMemoryNeeded());
            return new SingleXZInputStream(
                    new ByteArrayInputStream(data, 0, length), Integer.MAX_VALUE);
        }
    }

    private static InputStream first(InputStream stream) throws IOException {
        return new ByteArrayInputStream(stream.readNBytes(1));
    }

    private InputStream open(ThreadState ts, ByteArrayInputStream in) throws IOException {
        return switch (format) {
            case LzmaModule.FORMAT_XZ -> new SingleXZInputStream(in, smallLimit());
            case LzmaModule.FORMAT_ALONE -> {
                in.mark(0);
                try {
                    yield new LZMAInputStream(in, smallLimit());
                } catch (MemoryLimitException e) {
                    reserve(ts, e.getMemoryNeeded());
                    in.reset();
                    yield new LZMAInputStream(in, e.getMemoryNeeded());
                }
            }
            default -> raw(ts, in);
        };
    }

    private InputStream raw(ThreadState ts, InputStream in) throws IOException {
        InputStream stream = in;
        for (LzmaFilter filter : filters.reversed()) {
            FilterOptions options = filter.options();
            ts.interpreter().reserve((long) options.getDecoderMemoryUsage() * KIBI);
            stream =
                    filter.id() == LzmaModule.FILTER_LZMA1 && options instanceof LZMA2Options o
                            ? new LZMAInputStream(
                                    stream,
                                    -1,
                                    o.getLc(),
                                    o.getLp(),
                                    o.getPb(),
                                    o.getDictSize(),
                                    null)
                            : options.getInputStream(stream);
        }
        return stream;
    }

    private int smallLimit() {
        return (int) Math.min(SMALL, memoryLimit / KIBI);
    }

    private void reserve(ThreadState ts, int kibibytes) throws MemoryLimitException {
        long bytes = (long) kibibytes * KIBI;
        if (bytes > memoryLimit) {
            throw new MemoryLimitException(kibibytes, smallLimit());
        }
        ts.interpreter().reserve(bytes);
    }

    @Override
    public PyException error(IOException e) {
        return LzmaModule.error(
                switch (e) {
                    case MemoryLimitException _ -> "Memory usage limit exceeded";
                    case XZFormatException _ -> "Input format not supported by decoder";
                    case UnsupportedOptionsException _ -> "Invalid or unsupported options";
                    default -> "Corrupt input data";
                });
    }
}
