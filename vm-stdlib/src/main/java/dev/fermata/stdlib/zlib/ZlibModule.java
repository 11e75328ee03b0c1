package dev.fermata.stdlib.zlib;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ExceptionSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The functions in this module allow compression and decompression using the zlib library, which is based on GNU zip.
@PyModuleSpec(name = "zlib")
final class ZlibModule {

    @PyConstant("error")
    static final PyType ERROR =
            ExceptionSpec.define("zlib", "error", ExceptionTypes.EXCEPTION, "Malformed data.");

    @PyConstant("__version__")
    static final String VERSION = "1.0";

    @PyConstant("ZLIB_VERSION")
    static final String ZLIB_VERSION = "1.2.13";

    @PyConstant("ZLIB_RUNTIME_VERSION")
    static final String ZLIB_RUNTIME_VERSION = ZLIB_VERSION;

    @PyConstant("MAX_WBITS")
    static final int MAX_WBITS = 15;

    @PyConstant("DEFLATED")
    static final int DEFLATED = 8;

    @PyConstant("DEF_MEM_LEVEL")
    static final int DEF_MEM_LEVEL = 8;

    @PyConstant("DEF_BUF_SIZE")
    static final int DEF_BUF_SIZE = 16384;

    @PyConstant("Z_NO_COMPRESSION")
    static final int Z_NO_COMPRESSION = 0;

    @PyConstant("Z_BEST_SPEED")
    static final int Z_BEST_SPEED = 1;

    @PyConstant("Z_BEST_COMPRESSION")
    static final int Z_BEST_COMPRESSION = 9;

    @PyConstant("Z_DEFAULT_COMPRESSION")
    static final int Z_DEFAULT_COMPRESSION = -1;

    @PyConstant("Z_FILTERED")
    static final int Z_FILTERED = 1;

    @PyConstant("Z_HUFFMAN_ONLY")
    static final int Z_HUFFMAN_ONLY = 2;

    @PyConstant("Z_RLE")
    static final int Z_RLE = 3;

    @PyConstant("Z_FIXED")
    static final int Z_FIXED = 4;

    @PyConstant("Z_DEFAULT_STRATEGY")
    static final int Z_DEFAULT_STRATEGY = 0;

    @PyConstant("Z_NO_FLUSH")
    static final int Z_NO_FLUSH = 0;

    @PyConstant("Z_PARTIAL_FLUSH")
    static final int Z_PARTIAL_FLUSH = 1;

    @PyConstant("Z_SYNC_FLUSH")
    static final int Z_SYNC_FLUSH = 2;

    @PyConstant("Z_FULL_FLUSH")
    static final int Z_FULL_FLUSH = 3;

    @PyConstant("Z_FINISH")
    static final int Z_FINISH = 4;

    @PyConstant("Z_BLOCK")
    static final int Z_BLOCK = 5;

    @PyConstant("Z_TREES")
    static final int Z_TREES = 6;

    private static final long ADLER_BASE = 65521;
    private static final int LOW_HALF = 0xffff;

    private ZlibModule() {}

    /// A zlib.error.
    static PyException error(String format, Object... args) {
        return PyErr.of(ERROR, format, args);
    }

    /// Returns a bytes object containing compressed data.
    ///
    /// level is from 0 to 9 or -1; wbits gives the framing.
    @PyMethod("compress(data, /, level=-1, wbits=15)")
    static Object compress(ThreadState ts, Object data, int level, int wbits) {
        byte[] bytes = Buffers.bytes(ts, data);
        Deflation deflation = deflation(level, wbits, Z_DEFAULT_STRATEGY);
        if (deflation == null) {
            throw error("Bad compression level");
        }
        byte[] start = deflation.compress(ts, bytes);
        byte[] end = deflation.finish();
        byte[] all = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, all, start.length, end.length);
        return PyBytes.of(all);
    }

    private static @Nullable Deflation deflation(int level, int wbits, int strategy) {
        Framing framing = Framing.of(wbits);
        boolean valid =
                framing != null
                        && framing != Framing.ANY
                        && level >= Z_DEFAULT_COMPRESSION
                        && level <= Z_BEST_COMPRESSION
                        && strategy >= Z_DEFAULT_STRATEGY
                        && strategy <= Z_FIXED;
        int known = strategy > Z_HUFFMAN_ONLY ? Z_DEFAULT_STRATEGY : strategy;
        return valid ? new Deflation(level, framing, known) : null;
    }

    /// Returns a bytes object containing the uncompressed data.
    ///
    /// wbits gives the framing, bufsize the initial size of the output buffer.
    @PyMethod("decompress(data, /, wbits=15, bufsize=16384)")
    static Object decompress(ThreadState ts, Object data, int wbits, long bufsize) {
        byte[] bytes = Buffers.bytes(ts, data);
        if (bufsize < 0) {
            throw PyErr.valueError("bufsize must be non-negative");
        }
        Framing framing = Framing.of(wbits);
        if (framing == null) {
            throw error("Error -2 while preparing to decompress data: inconsistent stream state");
        }
        Inflation inflation = new Inflation(framing, new byte[0]);
        byte[] made = inflation.decompress(ts, bytes, Long.MAX_VALUE);
        if (!inflation.isEnded()) {
            throw error("Error -5 while decompressing data: incomplete or truncated stream");
        }
        return PyBytes.of(made);
    }

    /// Return a compressor object.
    ///
    /// level is from 0 to 9 or -1; method is DEFLATED; wbits gives the framing; memLevel is accepted and changes nothing;
    /// strategy tunes the algorithm; zdict holds what the data is expected to contain.
    @PyMethod(
            "compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0,"
                    + " zdict=<unrepresentable>)")
    static Object compressobj(
            ThreadState ts,
            int level,
            int method,
            int wbits,
            int memLevel,
            int strategy,
            @Nullable Object zdict) {
        Deflation deflation = method == DEFLATED ? deflation(level, wbits, strategy) : null;
        if (deflation == null || memLevel < 1 || memLevel > Z_BEST_COMPRESSION) {
            throw PyErr.valueError("Invalid initialization option");
        }
        if (zdict != null) {
            deflation.setDictionary(Buffers.bytes(ts, zdict));
        }
        return new PyCompress(deflation);
    }

    /// Return a decompressor object.
    ///
    /// wbits gives the framing; zdict is what compressobj was given.
    @PyMethod("decompressobj(wbits=15, zdict=<unrepresentable>)")
    static Object decompressobj(ThreadState ts, int wbits, @Nullable Object zdict) {
        return new PyDecompress(inflation(ts, wbits, zdict));
    }

    static Inflation inflation(ThreadState ts, int wbits, @Nullable Object zdict) {
        if (zdict != null && !Buffers.supports(zdict)) {
            throw PyErr.typeError("zdict argument must support the buffer protocol");
        }
        byte[] dictionary = zdict == null ? new byte[0] : Buffers.bytes(ts, zdict);
        Framing framing = Framing.of(wbits);
        if (framing == null) {
            throw PyErr.valueError("Invalid initialization option");
        }
        return new Inflation(framing, dictionary);
    }

    /// Compute a CRC-32 checksum of data.
    ///
    /// value is the checksum of what came before.
    @PyMethod("crc32(data, value=0, /)")
    static long crc32(ThreadState ts, Object data, Object value) {
        byte[] bytes = Buffers.bytes(ts, data);
        ts.charge(bytes.length);
        return Checksums.crc32(bytes, Checksums.start(ts, value));
    }

    /// Compute an Adler-32 checksum of data.
    ///
    /// value is the checksum of what came before.
    @PyMethod("adler32(data, value=1, /)")
    static long adler32(ThreadState ts, Object data, Object value) {
        byte[] bytes = Buffers.bytes(ts, data);
        ts.charge(bytes.length);
        int start = Checksums.start(ts, value);
        long low = start & LOW_HALF;
        long high = start >>> Short.SIZE;
        for (byte b : bytes) {
            low = (low + (b & 0xff)) % ADLER_BASE;
            high = (high + low) % ADLER_BASE;
        }
        return high << Short.SIZE | low;
    }
}
