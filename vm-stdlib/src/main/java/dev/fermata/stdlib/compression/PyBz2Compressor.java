package dev.fermata.stdlib.compression;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.VmError;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

import java.io.IOException;

/// Create a compressor object for compressing data incrementally.
///
///   compresslevel
///     Compression level, as a number between 1 and 9.
///
/// For one-shot compression, use the compress() function instead.
@PyTypeSpec(name = "BZ2Compressor", module = "_bz2")
final class PyBz2Compressor extends PyObject {

    static final PyType TYPE = PyBz2CompressorSpec.TYPE;

    private static final int MAX_LEVEL = 9;

    /// What the library's manual says of its memory, for each level.
    private static final long MEMORY_PER_LEVEL = 900_000;

    private final Compression compression;

    private PyBz2Compressor(Compression compression) {
        super(TYPE);
        this.compression = compression;
    }

    @PyMethod("__new__(cls, compresslevel=9, /)")
    static Object make(ThreadState ts, PyType cls, int compresslevel) {
        if (compresslevel < 1 || compresslevel > MAX_LEVEL) {
            throw PyErr.valueError("compresslevel must be between 1 and 9");
        }
        ts.interpreter().reserve(compresslevel * MEMORY_PER_LEVEL);
        try {
            return new PyBz2Compressor(
                    new Compression(
                            target -> new BZip2CompressorOutputStream(target, compresslevel)));
        } catch (IOException e) {
            throw new VmError(e.toString());
        }
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
