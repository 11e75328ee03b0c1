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

import java.io.ByteArrayOutputStream;

/// Decompresses a stream.
@PyTypeSpec(name = "Decompress", module = "zlib", hidden = true)
final class PyDecompress extends PyObject {

    static final PyType TYPE = PyDecompressSpec.TYPE;

    private final Inflation inflation;
    private final ByteArrayOutputStream unused = new ByteArrayOutputStream();
    private byte[] tail = {};

    PyDecompress(Inflation inflation) {
        super(TYPE);
        this.inflation = inflation;
    }

    /// Return a bytes object containing the decompressed version of the data.
    ///
    /// After calling this function, some of the input data may still be stored in internal buffers for later processing.
    /// Call the flush() method to clear these buffers.
    @PyMethod("decompress(self, data, /, max_length=0)")
    Object decompress(ThreadState ts, Object data, long maxLength) {
        byte[] bytes = Buffers.bytes(ts, data);
        if (maxLength < 0) {
            throw PyErr.valueError("max_length must be non-negative");
        }
        if (inflation.isEnded()) {
            unused.writeBytes(bytes);
            return PyBytes.EMPTY;
        }
        long limit = maxLength == 0 ? Long.MAX_VALUE : maxLength;
        Object made = PyBytes.of(inflation.decompress(ts, bytes, limit));
        takeRest();
        return made;
    }

    /// The engine is not to keep what the caller gives again.
    private void takeRest() {
        byte[] rest = inflation.rest();
        if (inflation.isEnded()) {
            unused.writeBytes(rest);
            tail = new byte[0];
        } else if (inflation.isInData()) {
            tail = rest;
            inflation.dropRest();
        }
    }

    /// Return a bytes object containing any remaining decompressed data.
    @PyMethod("flush(self, length=16384, /)")
    Object flush(ThreadState ts, long length) {
        if (length <= 0) {
            throw PyErr.valueError("length must be greater than zero");
        }
        if (inflation.isEnded()) {
            return PyBytes.EMPTY;
        }
        Object made = PyBytes.of(inflation.decompress(ts, tail, Long.MAX_VALUE));
        takeRest();
        return made;
    }

    /// Data found after the end of the compressed stream.
    @PyGetter("unused_data")
    Object unusedData() {
        return PyBytes.of(unused.toByteArray());
    }

    /// Data that was not consumed because of the limit of the last call.
    @PyGetter("unconsumed_tail")
    Object unconsumedTail() {
        return PyBytes.of(tail);
    }

    /// Whether the end of the compressed stream has been reached.
    @PyGetter("eof")
    boolean eof() {
        return inflation.isEnded();
    }
}
