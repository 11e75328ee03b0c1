package dev.fermata.stdlib.io;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// A buffered reader and writer object together.
///
/// A buffered reader object and buffered writer object put together to form a sequential IO object that can read and
/// write. This is typically used with a socket or two-way pipe.
@PyTypeSpec(
        name = "BufferedRWPair",
        module = "_io",
        base = PyBufferedIoBase.class,
        subclassable = true,
        dict = true)
public final class PyBufferedRwPair extends PyBufferedIoBase {

    /// The type `BufferedRWPair`.
    public static final PyType TYPE = PyBufferedRwPairSpec.TYPE;

    private @Nullable PyBufferedReader reader;
    private @Nullable PyBufferedWriter writer;

    private PyBufferedRwPair(PyType type) {
        super(type);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyBufferedRwPair(cls);
    }

    @PyMethod("__init__(self, reader, writer, buffer_size=8192, /)")
    void init(ThreadState ts, Object reader, Object writer, long bufferSize) {
        check(ts, reader, "readable");
        check(ts, writer, "writable");
        this.reader = PyBufferedReader.over(reader, bufferSize);
        this.writer = PyBufferedWriter.over(writer, bufferSize);
    }

    private PyBufferedReader reader() {
        if (reader == null) {
            throw PyErr.valueError("I/O operation on uninitialized object");
        }
        return reader;
    }

    private PyBufferedWriter writer() {
        if (writer == null) {
            throw PyErr.valueError("I/O operation on uninitialized object");
        }
        return writer;
    }

    /// Read from the reader.
    @Override
    @PyMethod("read(self, size=-1, /)")
    Object read(ThreadState ts, Object size) {
        return reader().read(ts, size);
    }

    /// Peek at the reader.
    @PyMethod("peek(self, size=0, /)")
    Object peek(ThreadState ts, long size) {
        return reader().peek(ts, size);
    }

    /// Read from the reader, with at most one read of its raw stream.
    @Override
    @PyMethod("read1(self, size=-1, /)")
    Object read1(ThreadState ts, Object size) {
        return reader().read1(ts, size);
    }

    /// Read from the reader into buffer.
    @Override
    @PyMethod("readinto(self, buffer, /)")
    Object readinto(ThreadState ts, Object buffer) {
        return reader().readinto(ts, buffer);
    }

    /// Read from the reader into buffer, with at most one read of its raw stream.
    @Override
    @PyMethod("readinto1(self, buffer, /)")
    Object readinto1(ThreadState ts, Object buffer) {
        return reader().readinto1(ts, buffer);
    }

    /// Write to the writer.
    @Override
    @PyMethod("write(self, buffer, /)")
    Object write(ThreadState ts, Object buffer) {
        return writer().write(ts, buffer);
    }

    /// Flush the writer.
    @Override
    @PyMethod("flush(self, /)")
    void flush(ThreadState ts) {
        writer().flush(ts);
    }

    /// Return whether the reader can be read.
    @Override
    @PyMethod("readable(self, /)")
    boolean readable(ThreadState ts) {
        return reader().readable(ts);
    }

    /// Return whether the writer can be written.
    @Override
    @PyMethod("writable(self, /)")
    boolean writable(ThreadState ts) {
        return writer().writable(ts);
    }

    /// Close both.
    @Override
    @PyMethod("close(self, /)")
    void close(ThreadState ts) {
        try {
            writer().close(ts);
        } finally {
            reader().close(ts);
        }
    }

    /// Return whether either is a terminal.
    @Override
    @PyMethod("isatty(self, /)")
    Object isatty(ThreadState ts) {
        Object first = CallOps.callAttribute(ts, writer(), "isatty");
        return CompareOps.truth(ts, first) ? first : CallOps.callAttribute(ts, reader(), "isatty");
    }

    @Override
    @PyGetter("closed")
    boolean closed(ThreadState ts) {
        return writer == null || CompareOps.truth(ts, AttrOps.get(ts, writer, "closed"));
    }
}
