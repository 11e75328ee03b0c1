package dev.fermata.stdlib.compression;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;

import java.util.List;

/// Create a decompressor object for decompressing data incrementally.
///
///   format
///     Specifies the container format of the input stream.  If this is FORMAT_AUTO (the default), the decompressor will
///     automatically detect whether the input is FORMAT_XZ or FORMAT_ALONE.  Streams created with FORMAT_RAW cannot be
///     autodetected.
///   memlimit
///     Limit the amount of memory used by the decompressor.  This will cause decompression to fail if the input cannot
///     be decompressed within the given limit.
///   filters
///     A custom filter chain.  This argument is required for FORMAT_RAW, and not accepted with any other format.  When
///     provided, this should be a sequence of dicts, each indicating the ID and options for a single filter.
///
/// For one-shot decompression, use the decompress() function instead.
@PyTypeSpec(name = "LZMADecompressor", module = "_lzma")
final class PyLzmaDecompressor extends PyObject {

    static final PyType TYPE = PyLzmaDecompressorSpec.TYPE;

    private final LzmaFormat format;
    private final Decompression decompression;

    private PyLzmaDecompressor(LzmaFormat format) {
        super(TYPE);
        this.format = format;
        this.decompression = new Decompression(format);
    }

    @PyMethod("__new__(cls, format=0, memlimit=None, filters=None)")
    static Object make(ThreadState ts, PyType cls, int format, Object memlimit, Object filters) {
        boolean raw = format == LzmaModule.FORMAT_RAW;
        if (raw && memlimit != PyNone.NONE) {
            throw PyErr.valueError("Cannot specify memory limit with FORMAT_RAW");
        }
        if (raw && filters == PyNone.NONE) {
            throw PyErr.valueError("Must specify filters for FORMAT_RAW");
        }
        if (!raw && filters != PyNone.NONE) {
            throw PyErr.valueError("Cannot specify filters except with FORMAT_RAW");
        }
        if (format < LzmaModule.FORMAT_AUTO || format > LzmaModule.FORMAT_RAW) {
            throw PyErr.valueError("Invalid container format: %d", format);
        }
        List<LzmaFilter> chain = raw ? LzmaFilter.chain(ts, filters) : List.of();
        if (raw && chain.isEmpty()) {
            throw LzmaModule.error("Invalid or unsupported options");
        }
        long limit = memlimit == PyNone.NONE ? Long.MAX_VALUE : Convert.toLong(ts, memlimit);
        return new PyLzmaDecompressor(new LzmaFormat(format, limit, chain));
    }

    /// Decompress *data*, returning uncompressed data as bytes.
    ///
    /// If *max_length* is nonnegative, returns at most *max_length* bytes of decompressed data. If this limit is reached
    /// and further output can be produced, *self.needs_input* will be set to ``False``. In this case, the next call to
    /// *decompress()* may provide *data* as b'' to obtain more of the output.
    ///
    /// Nothing is decompressed before the end of the stream was given.
    @PyMethod("decompress(self, data, max_length=-1)")
    Object decompress(ThreadState ts, Object data, long maxLength) {
        byte[] bytes = Buffers.bytes(ts, data);
        if (decompression.isEnded()) {
            throw PyErr.eofError("Already at end of stream");
        }
        long limit = maxLength < 0 ? Long.MAX_VALUE : maxLength;
        return PyBytes.of(decompression.decompress(ts, bytes, limit));
    }

    /// ID of the integrity check used by the input stream.
    @PyGetter("check")
    long check() {
        return format.check();
    }

    /// True if the end-of-stream marker has been reached.
    @PyGetter("eof")
    boolean eof() {
        return decompression.isEnded();
    }

    /// Data found after the end of the compressed stream.
    @PyGetter("unused_data")
    Object unusedData() {
        return decompression.isEnded() ? PyBytes.of(decompression.unused()) : PyBytes.EMPTY;
    }

    /// True if more input is needed before more decompressed data can be produced.
    @PyGetter("needs_input")
    boolean needsInput() {
        return decompression.needsInput();
    }
}
