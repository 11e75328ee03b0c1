package dev.fermata.stdlib.io;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBytes;

/// Create a new buffered reader using the given readable raw IO object.
@PyTypeSpec(
        name = "BufferedReader",
        module = "_io",
        base = PyBufferedIoBase.class,
        subclassable = true,
        dict = true)
public final class PyBufferedReader extends PyBuffered {

    /// The type `BufferedReader`.
    public static final PyType TYPE = PyBufferedReaderSpec.TYPE;

    private PyBufferedReader(PyType type) {
        super(type);
    }

    /// Makes a buffer over a raw stream.
    static PyBufferedReader over(Object raw, long size) {
        PyBufferedReader made = new PyBufferedReader(TYPE);
        made.attach(raw, size);
        return made;
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyBufferedReader(cls);
    }

    /// @throws PyException OSError if the raw stream cannot do what is needed
    @PyMethod("__init__(self, /, raw, buffer_size=8192)")
    void init(ThreadState ts, Object raw, long bufferSize) {
        check(ts, raw, "readable");
        attach(raw, bufferSize);
    }

    /// Read and return up to size bytes.
    ///
    /// Without size, or with a negative one, read to the end.
    @Override
    @PyMethod("read(self, size=-1, /)")
    Object read(ThreadState ts, Object size) {
        return readBytes(ts, size);
    }

    /// Read and return up to size bytes, with at most one read of the raw stream.
    @Override
    @PyMethod("read1(self, size=-1, /)")
    Object read1(ThreadState ts, Object size) {
        return readOnce(ts, size);
    }

    /// Read bytes into buffer and return their number.
    @Override
    @PyMethod("readinto(self, buffer, /)")
    Object readinto(ThreadState ts, Object buffer) {
        return readIntoBuffer(ts, buffer, false);
    }

    /// Read bytes into buffer, with at most one read of the raw stream.
    @Override
    @PyMethod("readinto1(self, buffer, /)")
    Object readinto1(ThreadState ts, Object buffer) {
        return readIntoBuffer(ts, buffer, true);
    }

    /// Return bytes that were read ahead, without moving the position.
    @PyMethod("peek(self, size=0, /)")
    Object peek(ThreadState ts, long size) {
        return peekBytes(ts);
    }

    /// Read and return a line; with size, no more bytes than that.
    @Override
    @PyMethod("readline(self, size=-1, /)")
    Object readline(ThreadState ts, Object size) {
        return readLine(ts, IoErrors.size(ts, size, -1));
    }

    @Override
    @PyMethod("__next__(self, /)")
    Object next(ThreadState ts) {
        if (type() != TYPE) {
            return super.next(ts);
        }
        Object line = readLine(ts, -1);
        if (line == PyBytes.EMPTY) {
            throw PyErr.stopIteration(PyNone.NONE);
        }
        return line;
    }

    /// Return whether the raw stream can be read.
    @Override
    @PyMethod("readable(self, /)")
    boolean readable(ThreadState ts) {
        return can(ts, raw().object(), "readable");
    }

    /// Flush the raw stream.
    @Override
    @PyMethod("flush(self, /)")
    void flush(ThreadState ts) {
        raw().call(ts, "flush");
    }
}
