package dev.fermata.stdlib.compression;

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

import org.tukaani.xz.FilterOptions;
import org.tukaani.xz.FinishableOutputStream;
import org.tukaani.xz.FinishableWrapperOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.XZOutputStream;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// LZMACompressor(format=FORMAT_XZ, check=-1, preset=None, filters=None)
///
/// Create a compressor object for compressing data incrementally.
///
/// format is FORMAT_XZ, FORMAT_ALONE or FORMAT_RAW; check one of CHECK_*, or -1 for what is usual with the format.
///
/// preset is a level from 0 to 9, which PRESET_EXTREME may be added to; filters, in its place, a sequence of dicts, each
/// with the "id" of a filter and its options.
///
/// For one-shot compression, use the compress() function instead.
@PyTypeSpec(name = "LZMACompressor", module = "_lzma")
final class PyLzmaCompressor extends PyObject {

    static final PyType TYPE = PyLzmaCompressorSpec.TYPE;

    private static final int KIBI = 1024;

    private final Compression compression;

    private PyLzmaCompressor(Compression compression) {
        super(TYPE);
        this.compression = compression;
    }

    @PyMethod("__new__(cls, format=1, check=-1, preset=None, filters=None)")
    static Object make(
            ThreadState ts, PyType cls, int format, int check, Object preset, Object filters) {
        if (preset != PyNone.NONE && filters != PyNone.NONE) {
            throw PyErr.valueError("Cannot specify both preset and filter chain");
        }
        if (format != LzmaModule.FORMAT_XZ && check != -1 && check != LzmaModule.CHECK_NONE) {
            throw PyErr.valueError("Integrity checks are only supported by FORMAT_XZ");
        }
        if (format < LzmaModule.FORMAT_XZ || format > LzmaModule.FORMAT_RAW) {
            throw PyErr.valueError("Invalid container format: %d", format);
        }
        if (format == LzmaModule.FORMAT_RAW && filters == PyNone.NONE) {
            throw PyErr.valueError("Must specify filters for FORMAT_RAW");
        }
        if (check != -1 && !LzmaModule.isCheckSupported(check)) {
            throw LzmaModule.error("Unsupported integrity check");
        }
        try {
            List<LzmaFilter> chain = chain(ts, format, preset, filters);
            FilterOptions[] options = LzmaFilter.options(chain);
            for (FilterOptions option : options) {
                ts.interpreter().reserve((long) option.getEncoderMemoryUsage() * KIBI);
            }
            int known = check == -1 ? LzmaModule.CHECK_CRC64 : check;
            return new PyLzmaCompressor(
                    new Compression(
                            switch (format) {
                                case LzmaModule.FORMAT_XZ ->
                                        target -> new XZOutputStream(target, options, known);
                                case LzmaModule.FORMAT_ALONE -> target -> alone(target, chain);
                                default -> target -> raw(target, chain);
                            }));
        } catch (IOException e) {
            throw LzmaModule.error("Invalid or unsupported options");
        }
    }

    private static List<LzmaFilter> chain(ThreadState ts, int format, Object preset, Object filters)
            throws UnsupportedOptionsException {
        if (filters == PyNone.NONE) {
            long level =
                    preset == PyNone.NONE ? LzmaModule.PRESET_DEFAULT : Convert.toLong(ts, preset);
            long id =
                    format == LzmaModule.FORMAT_ALONE
                            ? LzmaModule.FILTER_LZMA1
                            : LzmaModule.FILTER_LZMA2;
            return List.of(new LzmaFilter(id, LzmaFilter.preset(level)));
        }
        List<LzmaFilter> chain = LzmaFilter.chain(ts, filters);
        if (chain.isEmpty()) {
            throw new UnsupportedOptionsException();
        }
        return chain;
    }

    private static OutputStream alone(OutputStream target, List<LzmaFilter> chain)
            throws IOException {
        if (chain.size() != 1
                || chain.getFirst().id() != LzmaModule.FILTER_LZMA1
                || !(chain.getFirst().options() instanceof LZMA2Options options)) {
            throw new UnsupportedOptionsException();
        }
        return new LZMAOutputStream(target, options, -1);
    }

    private static OutputStream raw(OutputStream target, List<LzmaFilter> chain)
            throws IOException {
        FinishableOutputStream stream = new FinishableWrapperOutputStream(target);
        for (LzmaFilter filter : chain.reversed()) {
            stream =
                    filter.id() == LzmaModule.FILTER_LZMA1
                                    && filter.options() instanceof LZMA2Options options
                            ? new LZMAOutputStream(stream, options, true)
                            : filter.options().getOutputStream(stream);
        }
        return stream;
    }

    /// Provide data to the compressor object.
    ///
    /// Returns a chunk of compressed data if possible, or b'' otherwise.
    ///
    /// When you have finished providing data to the compressor, call the flush() method to finish the compression process.
    @PyMethod("compress(self, data, /)")
    Object compress(ThreadState ts, Object data) {
        return PyBytes.of(compression.compress(ts, Buffers.bytes(ts, data)));
    }

    /// Finish the compression process.
    ///
    /// Returns the compressed data left in internal buffers.
    ///
    /// The compressor object may not be used after this method is called.
    @PyMethod("flush(self, /)")
    Object flush() {
        return PyBytes.of(compression.finish());
    }
}
