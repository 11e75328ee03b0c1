package dev.fermata.stdlib.io;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Allocation;
import dev.fermata.vm.types.PyByteArray;
import dev.fermata.vm.types.PyBytes;

/// Base class for raw binary I/O.
@PyTypeSpec(
        name = "_RawIOBase",
        module = "_io",
        base = PyIoBase.class,
        subclassable = true,
        dict = true,
        sameLayout = true)
public class PyRawIoBase extends PyIoBase {

    /// The type `_RawIOBase`.
    public static final PyType TYPE = PyRawIoBaseSpec.TYPE;

    /// Makes a raw stream.
    PyRawIoBase(PyType type) {
        super(type);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyRawIoBase(cls);
    }

    /// Read and return up to size bytes.
    ///
    /// A negative size reads until the end. None is returned if no data is available now.
    @PyMethod("read(self, size=-1, /)")
    Object read(ThreadState ts, Object size) {
        long wanted = IoErrors.size(ts, size, -1);
        if (wanted < 0) {
            return CallOps.callAttribute(ts, this, "readall");
        }
        PyByteArray buffer = PyByteArray.of(new byte[Allocation.length(ts, wanted)]);
        Object count = CallOps.callAttribute(ts, this, "readinto", buffer);
        if (count == PyNone.NONE) {
            return count;
        }
        long n = Convert.toLong(ts, count);
        if (n < 0 || n > wanted) {
            throw PyErr.valueError("readinto returned %d outside buffer size %d", n, wanted);
        }
        return PyBytes.of(buffer.copyBytes(0, (int) n));
    }

    /// Read until EOF, using multiple read() call.
    @PyMethod("readall(self, /)")
    Object readall(ThreadState ts) {
        StringBuilder all = new StringBuilder();
        while (true) {
            Object part = CallOps.callAttribute(ts, this, "read", (long) PyBuffered.DEFAULT_SIZE);
            if (part == PyNone.NONE) {
                return all.isEmpty() ? part : PyBytes.ofLatin1(all.toString());
            }
            if (!(part instanceof PyBytes bytes)) {
                throw PyErr.typeError("read() should return bytes");
            }
            if (bytes.byteLength() == 0) {
                return PyBytes.ofLatin1(all.toString());
            }
            ts.interpreter().reserve(bytes.byteLength());
            ts.charge(bytes.byteLength());
            all.append(bytes.latin1());
        }
    }

    /// Read bytes into buffer; not implemented here.
    @PyMethod("readinto(self, /, *args)")
    Object readinto(ThreadState ts, Object[] args) {
        throw notImplemented();
    }

    /// Write bytes; not implemented here.
    @PyMethod("write(self, /, *args)")
    Object write(ThreadState ts, Object[] args) {
        throw notImplemented();
    }

    private static PyException notImplemented() {
        return new PyException(PyErr.make(ExceptionTypes.NOT_IMPLEMENTED_ERROR));
    }
}
