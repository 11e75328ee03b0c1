package dev.fermata.stdlib.zlib;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;

import org.jspecify.annotations.Nullable;

/// Create a decompressor object for decompressing data incrementally.
@PyTypeSpec(name = "_ZlibDecompressor", module = "zlib")
final class PyZlibDecompressor extends PyObject {

    static final PyType TYPE = PyZlibDecompressorSpec.TYPE;

    private final Inflation inflation;
    private boolean needsInput = true;

    private PyZlibDecompressor(Inflation inflation) {
        super(TYPE);
        this.inflation = inflation;
    }

    @PyMethod("__new__(cls, wbits=15, zdict=<unrepresentable>)")
    static Object make(ThreadState ts, PyType cls, int wbits, @Nullable Object zdict) {
        return new PyZlibDecompressor(ZlibModule.inflation(ts, wbits, zdict));
    }

    /// Decompress *data*, returning uncompressed data as bytes.
    ///
    /// If *max_length* is nonnegative, returns at most *max_length* bytes of decompressed data. If this limit is reached
    /// and further output can be produced, *self.needs_input* will be set to ``False``. In this case, the next call to
    /// *decompress()* may provide *data* as b'' to obtain more of the output.
    @PyMethod("decompress(self, data, max_length=-1)")
    Object decompress(ThreadState ts, Object data, long maxLength) {
        if (inflation.isEnded()) {
            throw PyErr.eofError("End of stream already reached");
        }
        long limit = maxLength < 0 ? Long.MAX_VALUE : maxLength;
        byte[] made = inflation.decompress(ts, Buffers.bytes(ts, data), limit);
        needsInput = !inflation.isEnded() && made.length < limit;
        return PyBytes.of(made);
    }

    /// True if the end-of-stream marker has been reached.
    @PyGetter("eof")
    boolean eof() {
        return inflation.isEnded();
    }

    /// Data found after the end of the compressed stream.
    @PyGetter("unused_data")
    Object unusedData() {
        return inflation.isEnded() ? PyBytes.of(inflation.rest()) : PyBytes.EMPTY;
    }

    /// True if more input is needed before more decompressed data can be produced.
    @PyGetter("needs_input")
    boolean needsInput() {
        return needsInput;
    }
}
