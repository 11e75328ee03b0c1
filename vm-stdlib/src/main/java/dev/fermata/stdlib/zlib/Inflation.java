package dev.fermata.stdlib.zlib;

import dev.fermata.vm.object.OffHeap;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ThreadState;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Decompresses a stream of bytes that comes in parts.
///
/// ```
/// HEADER -> DATA -> TRAILER -> END     with RFC 1952
/// DATA -> END                          else: java.util.zip knows RFC 1950
/// ```
final class Inflation implements OffHeap {

    private enum State {
        HEADER,
        DATA,
        TRAILER,
        END
    }

    /// What zlib documents for 15 window bits, with its state.
    private static final long OFF_HEAP = 44_000;

    private static final int CHUNK = 16 * 1024;
    private static final int TRAILER = 2 * Integer.BYTES;
    private static final byte[] NOTHING = {};

    private final byte[] dictionary;
    private final CRC32 crc = new CRC32();
    private Framing framing;
    private State state;
    private Inflater inflater;

    /// What was given and not used yet.
    private byte[] rest = NOTHING;

    Inflation(Framing framing, byte[] dictionary) {
        this.framing = framing;
        this.dictionary = dictionary;
        this.state = framing == Framing.ZLIB || framing == Framing.RAW ? State.DATA : State.HEADER;
        this.inflater = new Inflater(framing != Framing.ZLIB);
        if (framing == Framing.RAW && dictionary.length > 0) {
            inflater.setDictionary(dictionary);
        }
    }

    @Override
    public long offHeapBytes() {
        return isEnded() ? 0 : OFF_HEAP;
    }

    /// Whether the end of the stream was seen.
    boolean isEnded() {
        return state == State.END;
    }

    /// What was given and is not decompressed: after the end, what does not belong to the stream.
    byte[] rest() {
        return rest;
    }

    /// Whether what is to come is compressed data.
    boolean isInData() {
        return state == State.DATA;
    }

    /// Forgets [#rest()], which the caller will give again.
    void dropRest() {
        rest = NOTHING;
    }

    /// Decompresses more data, which follows [#rest()].
    ///
    /// @param limit how many bytes to make at most
    /// @throws PyException zlib.error
    byte[] decompress(ThreadState ts, byte[] data, long limit) {
        if (rest.length == 0) {
            rest = data;
        } else if (data.length > 0) {
            byte[] joined = Arrays.copyOf(rest, rest.length + data.length);
            System.arraycopy(data, 0, joined, rest.length, data.length);
            rest = joined;
        }
        if (state == State.HEADER && !header()) {
            return NOTHING;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (state == State.DATA) {
            data(ts, out, limit);
        }
        if (state == State.TRAILER && rest.length >= TRAILER) {
            trailer();
        }
        return out.toByteArray();
    }

    /// Reads the header; false if it is not complete.
    private boolean header() {
        if (framing == Framing.ANY) {
            if (rest.length == 0) {
                return false;
            }
            framing = rest[0] == GzipHeader.FIRST ? Framing.GZIP : Framing.ZLIB;
            if (framing == Framing.ZLIB) {
                inflater = new Inflater(false);
                state = State.DATA;
                return true;
            }
        }
        int length = GzipHeader.length(rest);
        if (length == GzipHeader.WRONG) {
            throw ZlibModule.error("Error -3 while decompressing data: incorrect header check");
        }
        if (length == GzipHeader.INCOMPLETE) {
            return false;
        }
        rest = Arrays.copyOfRange(rest, length, rest.length);
        state = State.DATA;
        return true;
    }

    private void data(ThreadState ts, ByteArrayOutputStream out, long limit) {
        byte[] buffer = new byte[CHUNK];
        inflater.setInput(rest);
        try {
            while (out.size() < limit) {
                int made =
                        inflater.inflate(
                                buffer, 0, (int) Math.min(buffer.length, limit - out.size()));
                if (made > 0) {
                    ts.charge(made);
                    ts.interpreter().reserve(made);
                    crc.update(buffer, 0, made);
                    out.write(buffer, 0, made);
                } else if (inflater.needsDictionary()) {
                    useDictionary();
                } else {
                    break;
                }
            }
        } catch (DataFormatException e) {
            throw ZlibModule.error("Error -3 while decompressing data: %s", e.getMessage());
        }
        rest = Arrays.copyOfRange(rest, rest.length - inflater.getRemaining(), rest.length);
        if (inflater.finished()) {
            state = framing == Framing.GZIP ? State.TRAILER : State.END;
        }
    }

    private void useDictionary() {
        if (dictionary.length == 0) {
            throw ZlibModule.error("Error 2 while decompressing data");
        }
        try {
            inflater.setDictionary(dictionary);
        } catch (IllegalArgumentException e) {
            throw ZlibModule.error("Error -3 while setting zdict: invalid input data");
        }
    }

    private void trailer() {
        ByteBuffer trailer = ByteBuffer.wrap(rest).order(ByteOrder.LITTLE_ENDIAN);
        if (trailer.getInt() != (int) crc.getValue()) {
            throw ZlibModule.error("Error -3 while decompressing data: incorrect data check");
        }
        if (trailer.getInt() != (int) inflater.getBytesWritten()) {
            throw ZlibModule.error("Error -3 while decompressing data: incorrect length check");
        }
        rest = Arrays.copyOfRange(rest, TRAILER, rest.length);
        state = State.END;
    }
}
