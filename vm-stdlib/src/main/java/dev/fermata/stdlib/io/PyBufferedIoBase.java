package dev.fermata.stdlib.io;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBytes;

/// Base class for buffered IO objects.
///
/// The main difference with RawIOBase is that the read() method supports omitting the size argument, and does not have
/// a default implementation that defers to readinto().
@PyTypeSpec(
        name = "_BufferedIOBase",
        module = "_io",
        base = PyIoBase.class,
        subclassable = true,
        dict = true,
        sameLayout = true)
public class PyBufferedIoBase extends PyIoBase {

    /// The type `_BufferedIOBase`.
    public static final PyType TYPE = PyBufferedIoBaseSpec.TYPE;

    /// Makes a buffered stream.
    PyBufferedIoBase(PyType type) {
        super(type);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyBufferedIoBase(cls);
    }

    /// Disconnect this buffer from its underlying raw stream and return it.
    ///
    /// After the raw stream has been detached, the buffer is in an unusable state.
    @PyMethod("detach(self, /)")
    Object detach(ThreadState ts) {
        throw IoErrors.unsupported(ts, "detach");
    }

    /// Read and return up to size bytes.
    ///
    /// If the size argument is omitted, None, or negative, read and return all data until EOF.
    @PyMethod("read(self, size=-1, /)")
    Object read(ThreadState ts, Object size) {
        throw IoErrors.unsupported(ts, "read");
    }

    /// Read and return up to size bytes, with at most one read() call to the underlying raw stream.
    @PyMethod("read1(self, size=-1, /)")
    Object read1(ThreadState ts, Object size) {
        throw IoErrors.unsupported(ts, "read1");
    }

    /// Read bytes into buffer and return their number.
    @PyMethod("readinto(self, buffer, /)")
    Object readinto(ThreadState ts, Object buffer) {
        return fill(ts, buffer, "read");
    }

    /// Read bytes into buffer, with at most one read() call to the underlying raw stream.
    @PyMethod("readinto1(self, buffer, /)")
    Object readinto1(ThreadState ts, Object buffer) {
        return fill(ts, buffer, "read1");
    }

    private Object fill(ThreadState ts, Object buffer, String method) {
        PyBuffer target = writable(buffer, method.replace("read", "readinto"));
        long room = target.byteLength();
        if (!(CallOps.callAttribute(ts, this, method, room) instanceof PyBytes bytes)) {
            throw PyErr.typeError("read() should return bytes");
        }
        if (bytes.byteLength() > room) {
            throw PyErr.valueError(
                    "read() returned too much data: %d bytes requested, %d returned",
                    room, bytes.byteLength());
        }
        copy(bytes.latin1(), target);
        return (long) bytes.byteLength();
    }

    /// Puts bytes held as Latin-1 text at the start of `target`.
    static void copy(String latin1, PyBuffer target) {
        for (int i = 0; i < latin1.length(); i++) {
            target.setByte(i, (byte) latin1.charAt(i));
        }
    }

    /// An argument that is a buffer into which may be read.
    static PyBuffer writable(Object buffer, String method) {
        if (buffer instanceof PyBuffer b && !b.isReadOnly()) {
            return b;
        }
        throw PyErr.typeError(
                "%s() argument must be read-write bytes-like object, not %s",
                method, PyErr.typeName(buffer));
    }

    /// Write buffer b to the IO stream and return the number of bytes written.
    @PyMethod("write(self, b, /)")
    Object write(ThreadState ts, Object b) {
        throw IoErrors.unsupported(ts, "write");
    }
}
