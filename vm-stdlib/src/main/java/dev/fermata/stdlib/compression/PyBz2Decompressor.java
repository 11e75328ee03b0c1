package dev.fermata.stdlib.compression;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;

/// Create a decompressor object for decompressing data incrementally.
///
/// For one-shot decompression, use the decompress() function instead.
@PyTypeSpec(name = "BZ2Decompressor", module = "_bz2")
final class PyBz2Decompressor extends PyObject {

    static final PyType TYPE = PyBz2DecompressorSpec.TYPE;

    private final Decompression decompression = new Decompression(new Bz2Format());

    private PyBz2Decompressor() {
        super(TYPE);
    }

    @PyMethod("__new__(cls)")
    static Object make(PyType cls) {
        return new PyBz2Decompressor();
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
            throw PyErr.eofError("End of stream already reached");
        }
        long limit = maxLength < 0 ? Long.MAX_VALUE : maxLength;
        return PyBytes.of(decompression.decompress(ts, bytes, limit));
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
