package dev.fermata.stdlib.io;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBytes;

import org.jspecify.annotations.Nullable;

/// The abstract base class for all I/O classes.
///
/// This class provides dummy implementations for many methods that derived classes can override selectively; the
/// default implementations represent a file that cannot be read, written or seeked.
// A method that has a Python name is called through it wherever a Python subclass may have
// overridden it.
@PyTypeSpec(
        name = "_IOBase",
        module = "_io",
        subclassable = true,
        dict = true,
        weakReferences = true,
        sameLayout = true)
public class PyIoBase extends PyInstance {

    /// The type `_IOBase`.
    public static final PyType TYPE = PyIoBaseSpec.TYPE;

    private static final long SEEK_CUR = 1;

    private boolean closed;

    /// Makes a stream of a type that inherits from [#TYPE].
    PyIoBase(PyType type) {
        super(type);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyIoBase(cls);
    }

    /// Whether the stream says that it is closed.
    final boolean saysClosed(ThreadState ts) {
        return CompareOps.truth(ts, AttrOps.get(ts, this, "closed"));
    }

    /// @throws dev.fermata.vm.object.PyException ValueError if the stream says that it is closed
    final void checkOpen(ThreadState ts) {
        if (saysClosed(ts)) {
            throw IoErrors.closed();
        }
    }

    /// Whether the stream answers yes to `question`, such as `readable`.
    static boolean can(ThreadState ts, Object stream, String question) {
        return CompareOps.truth(ts, CallOps.callAttribute(ts, stream, question));
    }

    /// Change the stream position to the given byte offset.
    ///
    /// The offset is interpreted relative to the position indicated by whence: 0 start of stream, 1 current position,
    /// 2 end of stream. Return the new absolute position.
    @PyMethod("seek(self, offset, whence=0, /)")
    Object seek(ThreadState ts, Object offset, Object whence) {
        throw IoErrors.unsupported(ts, "seek");
    }

    /// Return current stream position.
    @PyMethod("tell(self, /)")
    Object tell(ThreadState ts) {
        return CallOps.callAttribute(ts, this, "seek", 0L, SEEK_CUR);
    }

    /// Truncate file to size bytes.
    ///
    /// File pointer is left unchanged. Size defaults to the current IO position as reported by tell(). Return the new
    /// size.
    @PyMethod("truncate(self, size=None, /)")
    Object truncate(ThreadState ts, Object size) {
        throw IoErrors.unsupported(ts, "truncate");
    }

    /// Flush write buffers, if applicable.
    ///
    /// This is not implemented for read-only and non-blocking streams.
    @PyMethod("flush(self, /)")
    void flush(ThreadState ts) {
        if (closed) {
            throw IoErrors.closed();
        }
    }

    /// Flush and close the IO object.
    ///
    /// This method has no effect if the file is already closed.
    @PyMethod("close(self, /)")
    void close(ThreadState ts) {
        if (!closed) {
            try {
                CallOps.callAttribute(ts, this, "flush");
            } finally {
                closed = true;
            }
        }
    }

    /// Whether the stream is closed.
    @PyGetter("closed")
    boolean closed(ThreadState ts) {
        return closed;
    }

    /// Return whether object supports random access.
    ///
    /// If False, seek(), tell() and truncate() will raise OSError. This method may need to do a test seek().
    @PyMethod("seekable(self, /)")
    boolean seekable(ThreadState ts) {
        return false;
    }

    /// Return whether object was opened for reading.
    ///
    /// If False, read() will raise OSError.
    @PyMethod("readable(self, /)")
    boolean readable(ThreadState ts) {
        return false;
    }

    /// Return whether object was opened for writing.
    ///
    /// If False, write() will raise OSError.
    @PyMethod("writable(self, /)")
    boolean writable(ThreadState ts) {
        return false;
    }

    /// Raise ValueError if the stream is closed.
    @PyMethod("_checkClosed(self, /, *args)")
    final void checkClosed(ThreadState ts, Object[] args) {
        checkOpen(ts);
    }

    /// Raise UnsupportedOperation if the stream is not seekable.
    @PyMethod("_checkSeekable(self, /, *args)")
    final void checkSeekable(ThreadState ts, Object[] args) {
        check(ts, this, "seekable");
    }

    /// Raise UnsupportedOperation if the stream is not readable.
    @PyMethod("_checkReadable(self, /, *args)")
    final void checkReadable(ThreadState ts, Object[] args) {
        check(ts, this, "readable");
    }

    /// Raise UnsupportedOperation if the stream is not writable.
    @PyMethod("_checkWritable(self, /, *args)")
    final void checkWritable(ThreadState ts, Object[] args) {
        check(ts, this, "writable");
    }

    /// @throws dev.fermata.vm.object.PyException UnsupportedOperation if the stream answers no to `question`
    static void check(ThreadState ts, Object stream, String question) {
        if (!can(ts, stream, question)) {
            throw IoErrors.unsupported(ts, "File or stream is not " + question + ".");
        }
    }

    /// Return underlying file descriptor if one exists.
    ///
    /// Raise OSError if the IO object does not use a file descriptor.
    @PyMethod("fileno(self, /)")
    Object fileno(ThreadState ts) {
        throw IoErrors.unsupported(ts, "fileno");
    }

    /// Return whether this is an 'interactive' stream.
    ///
    /// Return False if it can't be determined.
    @PyMethod("isatty(self, /)")
    Object isatty(ThreadState ts) {
        checkOpen(ts);
        return false;
    }

    /// Return the stream itself.
    @PyMethod("__enter__(self, /)")
    final Object enter(ThreadState ts) {
        checkOpen(ts);
        return this;
    }

    /// Close the stream.
    @PyMethod("__exit__(self, /, *args)")
    final Object exit(ThreadState ts, Object[] args) {
        return CallOps.callAttribute(ts, this, "close");
    }

    @PyMethod("__iter__(self, /)")
    Object iter(ThreadState ts) {
        checkOpen(ts);
        return this;
    }

    @PyMethod("__next__(self, /)")
    Object next(ThreadState ts) {
        Object line = CallOps.callAttribute(ts, this, "readline");
        if (ItemOps.len(ts, line) == 0) {
            throw PyErr.stopIteration(PyNone.NONE);
        }
        return line;
    }

    /// Read and return a line from the stream.
    ///
    /// If size is specified, at most size bytes will be read. The line terminator is always b'\n' for binary files; for
    /// text files, the newlines argument to open can be used to select the line terminator(s) recognized.
    @PyMethod("readline(self, size=-1, /)")
    Object readline(ThreadState ts, Object size) {
        long limit = IoErrors.size(ts, size, -1);
        Object peek = AttrOps.find(ts, this, "peek");
        StringBuilder line = new StringBuilder();
        while (limit < 0 || line.length() < limit) {
            long wanted = 1;
            if (peek != null) {
                Object ahead = CallOps.call1(ts, peek, 1L);
                String bytes = bytes(ahead, "peek");
                if (!bytes.isEmpty()) {
                    int end = bytes.indexOf('\n');
                    wanted = end < 0 ? bytes.length() : end + 1;
                    wanted = limit < 0 ? wanted : Math.min(wanted, limit - line.length());
                }
            }
            Object read = CallOps.callAttribute(ts, this, "read", wanted);
            String bytes = bytes(read, "read");
            if (bytes.isEmpty()) {
                break;
            }
            ts.charge(bytes.length());
            line.append(bytes);
            if (bytes.endsWith("\n")) {
                break;
            }
        }
        return PyBytes.ofLatin1(line.toString());
    }

    private static String bytes(Object value, String method) {
        if (value instanceof PyBytes b) {
            return b.latin1();
        }
        throw PyErr.of(
                ExceptionTypes.OS_ERROR,
                "%s() should have returned a bytes object, not '%s'",
                method,
                PyType.of(value).name());
    }

    /// Return a list of lines from the stream.
    ///
    /// hint can be specified to control the number of lines read: no more lines will be read if the total size (in
    /// bytes/characters) of all lines so far exceeds hint.
    @PyMethod("readlines(self, hint=-1, /)")
    Object readlines(ThreadState ts, Object hint) {
        long enough = IoErrors.size(ts, hint, -1);
        PyList lines = new PyList();
        if (enough <= 0) {
            lines.extend(ts, this);
            return lines;
        }
        Object iterator = IterOps.iter(ts, this);
        long total = 0;
        for (Object line = IterOps.next(ts, iterator);
                line != null;
                line = IterOps.next(ts, iterator)) {
            lines.add(line);
            total += ItemOps.len(ts, line);
            if (total > enough) {
                break;
            }
        }
        return lines;
    }

    /// Write a list of lines to stream.
    ///
    /// Line separators are not added, so it is usual for each of the lines provided to have a line separator at the
    /// end.
    @PyMethod("writelines(self, lines, /)")
    void writelines(ThreadState ts, Object lines) {
        checkOpen(ts);
        Object iterator = IterOps.iter(ts, lines);
        for (Object line = IterOps.next(ts, iterator);
                line != null;
                line = IterOps.next(ts, iterator)) {
            CallOps.callAttribute(ts, this, "write", line);
        }
    }

    /// What `seek` and `tell` of another stream return.
    static long position(ThreadState ts, @Nullable Object result) {
        if (result == null) {
            throw PyErr.typeError("an integer is required");
        }
        return Convert.toLong(ts, result);
    }
}
