package dev.fermata.stdlib.io;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// A buffer for a writeable sequential RawIO object.
///
/// The constructor creates a BufferedWriter for the given writeable raw stream. If the buffer_size is not given, it
/// defaults to DEFAULT_BUFFER_SIZE.
@PyTypeSpec(
        name = "BufferedWriter",
        module = "_io",
        base = PyBufferedIoBase.class,
        subclassable = true,
        dict = true)
public final class PyBufferedWriter extends PyBuffered {

    /// The type `BufferedWriter`.
    public static final PyType TYPE = PyBufferedWriterSpec.TYPE;

    private PyBufferedWriter(PyType type) {
        super(type);
    }

    /// Makes a buffer over a raw stream.
    static PyBufferedWriter over(Object raw, long size) {
        PyBufferedWriter made = new PyBufferedWriter(TYPE);
        made.attach(raw, size);
        return made;
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyBufferedWriter(cls);
    }

    /// @throws PyException OSError if the raw stream cannot do what is needed
    @PyMethod("__init__(self, /, raw, buffer_size=8192)")
    void init(ThreadState ts, Object raw, long bufferSize) {
        check(ts, raw, "writable");
        attach(raw, bufferSize);
    }

    /// Write the bytes of buffer and return their number.
    ///
    /// They are written when the buffer is full or flushed.
    @Override
    @PyMethod("write(self, buffer, /)")
    Object write(ThreadState ts, Object buffer) {
        return writeBytes(ts, buffer);
    }

    /// Write what was not yet written.
    @Override
    @PyMethod("flush(self, /)")
    void flush(ThreadState ts) {
        flushAll(ts);
    }

    /// Return whether the raw stream can be written.
    @Override
    @PyMethod("writable(self, /)")
    boolean writable(ThreadState ts) {
        return can(ts, raw().object(), "writable");
    }
}
