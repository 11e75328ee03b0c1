package dev.fermata.stdlib.zlib;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;

/// Compresses a stream.
@PyTypeSpec(name = "Compress", module = "zlib", hidden = true)
final class PyCompress extends PyObject {

    static final PyType TYPE = PyCompressSpec.TYPE;

    private final Deflation deflation;

    PyCompress(Deflation deflation) {
        super(TYPE);
        this.deflation = deflation;
    }

    /// Returns a bytes object containing compressed data.
    ///
    /// After calling this function, some of the input data may still be stored in internal buffers for later processing.
    /// Call the flush() method to clear these buffers.
    @PyMethod("compress(self, data, /)")
    Object compress(ThreadState ts, Object data) {
        byte[] bytes = Buffers.bytes(ts, data);
        if (deflation.isEnded()) {
            throw ZlibModule.error("Error -2 while compressing data: inconsistent stream state");
        }
        return PyBytes.of(deflation.compress(ts, bytes));
    }

    /// Return a bytes object containing any remaining compressed data.
    ///
    /// mode can be one of the constants Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH; the default value used when mode is not
    /// specified is Z_FINISH. If mode == Z_FINISH, the compressor object can no longer be used after calling the flush()
    /// method. Otherwise, more data can still be compressed.
    @PyMethod("flush(self, mode=4, /)")
    Object flush(int mode) {
        if (mode == ZlibModule.Z_NO_FLUSH) {
            return PyBytes.EMPTY;
        }
        if (deflation.isEnded() || mode < 0 || mode > ZlibModule.Z_BLOCK) {
            throw ZlibModule.error("Error -2 while flushing: inconsistent stream state");
        }
        return PyBytes.of(
                switch (mode) {
                    case ZlibModule.Z_FINISH -> deflation.finish();
                    case ZlibModule.Z_FULL_FLUSH -> deflation.flush(ZlibModule.Z_FULL_FLUSH);
                    default -> deflation.flush(ZlibModule.Z_SYNC_FLUSH);
                });
    }
}
