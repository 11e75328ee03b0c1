package dev.fermata.stdlib.io;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.stdlib.posix.Descriptors;
import dev.fermata.stdlib.posix.FileStat;
import dev.fermata.stdlib.posix.OpenFile;
import dev.fermata.stdlib.posix.OpenFlags;
import dev.fermata.stdlib.posix.Paths;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Allocation;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// Open a file.
///
/// The mode can be 'r' (default), 'w', 'x' or 'a' for reading, writing, exclusive creation or appending. The file will
/// be created if it doesn't exist when opened for writing or appending; it will be truncated when opened for writing. A
/// FileExistsError will be raised if it already exists when opened for creating. Add a '+' to the mode to allow
/// simultaneous reading and writing. A custom opener can be used by passing a callable as *opener*; it must return an
/// open file descriptor.
@PyTypeSpec(
        name = "FileIO",
        module = "_io",
        base = PyRawIoBase.class,
        subclassable = true,
        dict = true)
public final class PyFileIo extends PyRawIoBase {

    /// The type `FileIO`.
    public static final PyType TYPE = PyFileIoSpec.TYPE;

    private static final int DEFAULT_MODE = 0666;
    private static final int MAX_READ = 1 << 26;
    private static final int BLOCK = 8192;

    private int descriptor = -1;
    private RawMode mode = new RawMode(false, false, false, false);
    private boolean closesDescriptor = true;

    /// Keeps the file open as long as this object lives.
    private @Nullable OpenFile file;

    private PyFileIo(PyType type) {
        super(type);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyFileIo(cls);
    }

    @PyMethod("__init__(self, /, file, mode='r', closefd=True, opener=None)")
    void init(ThreadState ts, Object file, String mode, boolean closefd, Object opener) {
        this.mode = RawMode.of(mode);
        this.closesDescriptor = closefd;
        Object number = PyPrimitive.unwrap(file);
        if (number instanceof Long || number instanceof Boolean) {
            adopt(ts, Convert.toLong(ts, file), PyNone.NONE);
        } else {
            if (!closefd) {
                throw PyErr.valueError("Cannot use closefd=False with file name");
            }
            openNamed(ts, file, opener);
        }
        setOwn("name", file);
        if (this.mode.appends()) {
            CallOps.callAttribute(ts, this, "seek", 0L, 2L);
        }
    }

    private void adopt(ThreadState ts, long number, Object filename) {
        if (number < 0) {
            throw PyErr.valueError("negative file descriptor");
        }
        this.file = Descriptors.of(ts).get(ts, number);
        this.descriptor = (int) number;
    }

    private void openNamed(ThreadState ts, Object name, Object opener) {
        OpenFiles.settle(ts);
        Object plain = Paths.fspath(ts, name);
        String path = Paths.text(ts, plain, "open");
        Descriptors descriptors = Descriptors.of(ts);
        if (opener != PyNone.NONE) {
            Object made = CallOps.call2(ts, opener, name, (long) mode.flags());
            long number = Convert.toLong(ts, made);
            if (number < 0) {
                throw PyErr.valueError("opener returned %d", number);
            }
            adopt(ts, number, name);
            return;
        }
        String absolute = Paths.absolute(ts, path);
        descriptor =
                descriptors.open(ts, absolute, new OpenFlags(mode.flags()), DEFAULT_MODE, name);
        file = descriptors.handOver(ts, descriptor);
    }

    private int open() {
        if (descriptor < 0) {
            throw PyErr.valueError("I/O operation on closed file");
        }
        return descriptor;
    }

    private void opened(ThreadState ts, boolean may, String what) {
        open();
        if (!may) {
            throw IoErrors.unsupported(ts, "File not open for " + what);
        }
    }

    /// Reads into an array; returns how many bytes, 0 at the end, [OpenFile#WOULD_BLOCK] if there are none yet.
    int read(ThreadState ts, byte[] target, int offset, int length) {
        opened(ts, mode.reads(), "reading");
        return Descriptors.of(ts).read(ts, descriptor, target, offset, length);
    }

    /// Writes from an array; returns how many bytes.
    int write(ThreadState ts, byte[] source, int offset, int length) {
        opened(ts, mode.writes(), "writing");
        return Descriptors.of(ts).write(ts, descriptor, source, offset, length);
    }

    /// Read at most size bytes, returned as bytes.
    ///
    /// Only makes one system call, so less data may be returned than requested. Return an empty bytes object at EOF.
    @Override
    @PyMethod("read(self, size=-1, /)")
    Object read(ThreadState ts, Object size) {
        long wanted = IoErrors.size(ts, size, -1);
        opened(ts, mode.reads(), "reading");
        if (wanted < 0) {
            return readall(ts);
        }
        byte[] target = new byte[Allocation.length(ts, Math.min(wanted, MAX_READ))];
        int count = read(ts, target, 0, target.length);
        if (count == OpenFile.WOULD_BLOCK) {
            return PyNone.NONE;
        }
        return PyBytes.ofLatin1(new String(target, 0, count, StandardCharsets.ISO_8859_1));
    }

    /// Read all data from the file, returned as bytes.
    ///
    /// Reads until the end. Return an empty bytes object at EOF.
    @Override
    @PyMethod("readall(self, /)")
    Object readall(ThreadState ts) {
        opened(ts, mode.reads(), "reading");
        StringBuilder all = new StringBuilder();
        byte[] part = new byte[BLOCK];
        while (true) {
            int count = read(ts, part, 0, part.length);
            if (count == OpenFile.WOULD_BLOCK && all.isEmpty()) {
                return PyNone.NONE;
            }
            if (count <= 0) {
                return PyBytes.ofLatin1(all.toString());
            }
            ts.interpreter().reserve(count);
            all.append(new String(part, 0, count, StandardCharsets.ISO_8859_1));
            if (count == part.length && part.length < (1 << 20)) {
                part = new byte[2 * part.length];
            }
        }
    }

    /// Read bytes into buffer.
    @PyMethod("readinto(self, buffer, /)")
    Object readinto(ThreadState ts, Object buffer) {
        PyBuffer target = PyBufferedIoBase.writable(buffer, "readinto");
        byte[] bytes = new byte[target.byteLength()];
        int count = read(ts, bytes, 0, bytes.length);
        if (count == OpenFile.WOULD_BLOCK) {
            return PyNone.NONE;
        }
        for (int i = 0; i < count; i++) {
            target.setByte(i, bytes[i]);
        }
        return (long) count;
    }

    /// Write buffer b to file, return number of bytes written.
    ///
    /// Only makes one system call, so not all of the data may be written. The number of bytes actually written is
    /// returned.
    @PyMethod("write(self, b, /)")
    Object write(ThreadState ts, Object b) {
        opened(ts, mode.writes(), "writing");
        byte[] bytes = Buffers.bytes(ts, b);
        int count = write(ts, bytes, 0, bytes.length);
        return count == OpenFile.WOULD_BLOCK ? PyNone.NONE : (Object) (long) count;
    }

    /// Move to new file position and return the file position.
    ///
    /// Argument offset is a byte count. Optional argument whence defaults to 0 (offset from start of file, offset
    /// should be >= 0); other values are 1 (move relative to current position, positive or negative), and 2 (move
    /// relative to end of file, usually negative, although many platforms allow seeking beyond the end of a file).
    @Override
    @PyMethod("seek(self, pos, whence=0, /)")
    Object seek(ThreadState ts, Object pos, Object whence) {
        int number = open();
        long offset = Convert.toLong(ts, pos);
        return Descriptors.of(ts).seek(ts, number, offset, Convert.toLong(ts, whence));
    }

    /// Current file position.
    ///
    /// Can raise OSError for non seekable files.
    @Override
    @PyMethod("tell(self, /)")
    Object tell(ThreadState ts) {
        return Descriptors.of(ts).seek(ts, open(), 0, 1);
    }

    /// Truncate the file to at most size bytes and return the truncated size.
    ///
    /// Size defaults to the current file position, as returned by tell(). The current file position is changed to the
    /// value of size.
    @Override
    @PyMethod("truncate(self, size=None, /)")
    Object truncate(ThreadState ts, Object size) {
        opened(ts, mode.writes(), "writing");
        Object wanted = size == PyNone.NONE ? tell(ts) : size;
        Descriptors.of(ts).truncate(ts, descriptor, Convert.toLong(ts, wanted));
        return wanted;
    }

    /// Close the file.
    ///
    /// A closed file cannot be used for further I/O operations. close() may be called more than once without error.
    @Override
    @PyMethod("close(self, /)")
    void close(ThreadState ts) {
        if (!closesDescriptor) {
            descriptor = -1;
            return;
        }
        try {
            super.close(ts);
        } finally {
            int number = descriptor;
            descriptor = -1;
            if (number >= 0) {
                Descriptors.of(ts).close(ts, number);
            }
            file = null;
        }
    }

    /// True if file supports random-access.
    @Override
    @PyMethod("seekable(self, /)")
    boolean seekable(ThreadState ts) {
        return FileStat.hasPositions(Descriptors.of(ts).get(ts, open()));
    }

    /// True if file was opened in a read mode.
    @Override
    @PyMethod("readable(self, /)")
    boolean readable(ThreadState ts) {
        open();
        return mode.reads();
    }

    /// True if file was opened in a write mode.
    @Override
    @PyMethod("writable(self, /)")
    boolean writable(ThreadState ts) {
        open();
        return mode.writes();
    }

    /// Return the underlying file descriptor (an integer).
    @Override
    @PyMethod("fileno(self, /)")
    Object fileno(ThreadState ts) {
        return (long) open();
    }

    /// True if the file is connected to a TTY device.
    @Override
    @PyMethod("isatty(self, /)")
    Object isatty(ThreadState ts) {
        return Descriptors.of(ts).get(ts, open()).isTerminal();
    }

    /// True if the file is closed.
    @Override
    @PyGetter("closed")
    boolean closed(ThreadState ts) {
        return descriptor < 0;
    }

    /// True if the file descriptor will be closed by close().
    @PyGetter("closefd")
    boolean closefd() {
        return closesDescriptor;
    }

    /// String giving the file mode.
    @PyGetter("mode")
    String mode() {
        return mode.text();
    }

    @PyGetter("_blksize")
    int blockSize() {
        return BLOCK;
    }

    @PyMethod("__reduce__(self, /)")
    PyTuple reduce() {
        throw PyErr.typeError("cannot pickle '%s' instances", type().name());
    }

    @PyMethod("__reduce_ex__(self, protocol, /)")
    PyTuple reduceEx(Object protocol) {
        throw PyErr.typeError("cannot pickle '%s' instances", type().name());
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        String type = "_io." + type().name();
        if (descriptor < 0) {
            return PyStr.of("<" + type + " [closed]>");
        }
        Object name = AttrOps.find(ts, this, "name");
        String which =
                name == null ? "fd=" + descriptor : "name=" + Str.utf16(ReprOps.repr(ts, name));
        return PyStr.of(
                "<%s %s mode='%s' closefd=%s>"
                        .formatted(type, which, mode.text(), closesDescriptor ? "True" : "False"));
    }
}
