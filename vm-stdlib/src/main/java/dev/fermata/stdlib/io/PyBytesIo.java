package dev.fermata.stdlib.io;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Allocation;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;
import dev.fermata.vm.types.PyMemoryView;

import java.util.Arrays;

/// Buffered I/O implementation using an in-memory bytes buffer.
@PyTypeSpec(
        name = "BytesIO",
        module = "_io",
        base = PyBufferedIoBase.class,
        subclassable = true,
        dict = true)
public final class PyBytesIo extends PyBufferedIoBase {

    /// The type `BytesIO`.
    public static final PyType TYPE = PyBytesIoSpec.TYPE;

    private static final byte[] NOTHING = new byte[0];

    private byte[] data = NOTHING;
    private int size;
    private int position;
    private int exports;
    private boolean closed;

    private PyBytesIo(PyType type) {
        super(type);
    }

    @PyMethod("__new__(type, *args, **kwargs)")
    static Object make(PyType type, Object[] args, PyDict kwargs) {
        return new PyBytesIo(type);
    }

    @PyMethod("__init__(self, /, initial_bytes=None)")
    void init(ThreadState ts, Object initialBytes) {
        resizable();
        data = initialBytes == PyNone.NONE ? NOTHING : Buffers.bytes(ts, initialBytes);
        size = data.length;
        position = 0;
        closed = false;
    }

    private void open() {
        if (closed) {
            throw IoErrors.closed();
        }
    }

    private void resizable() {
        if (exports > 0) {
            throw PyErr.bufferError("Existing exports of data: object cannot be re-sized");
        }
    }

    @Override
    @PyGetter("closed")
    boolean closed(ThreadState ts) {
        return closed;
    }

    /// Returns True if the IO object can be read.
    @Override
    @PyMethod("readable(self, /)")
    boolean readable(ThreadState ts) {
        open();
        return true;
    }

    /// Returns True if the IO object can be seeked.
    @Override
    @PyMethod("seekable(self, /)")
    boolean seekable(ThreadState ts) {
        open();
        return true;
    }

    /// Returns True if the IO object can be written.
    @Override
    @PyMethod("writable(self, /)")
    boolean writable(ThreadState ts) {
        open();
        return true;
    }

    /// Disable all I/O operations.
    @Override
    @PyMethod("close(self, /)")
    void close(ThreadState ts) {
        resizable();
        closed = true;
        data = NOTHING;
        size = 0;
    }

    /// Does nothing.
    @Override
    @PyMethod("flush(self, /)")
    void flush(ThreadState ts) {
        open();
    }

    /// Always returns False.
    ///
    /// BytesIO objects are not connected to a TTY-like device.
    @Override
    @PyMethod("isatty(self, /)")
    Object isatty(ThreadState ts) {
        open();
        return false;
    }

    /// Current file position, an integer.
    @Override
    @PyMethod("tell(self, /)")
    Object tell(ThreadState ts) {
        open();
        return (long) position;
    }

    /// Write bytes to file.
    ///
    /// Return the number of bytes written.
    @Override
    @PyMethod("write(self, b, /)")
    Object write(ThreadState ts, Object b) {
        open();
        byte[] bytes = Buffers.bytes(ts, b);
        resizable();
        if (bytes.length > 0) {
            long end = (long) position + bytes.length;
            grow(ts, end);
            if (position > size) {
                Arrays.fill(data, size, position, (byte) 0);
            }
            System.arraycopy(bytes, 0, data, position, bytes.length);
            position = (int) end;
            size = Math.max(size, position);
        }
        return (long) bytes.length;
    }

    private void grow(ThreadState ts, long needed) {
        if (needed > Allocation.MAX_LENGTH) {
            throw PyErr.memoryError();
        }
        if (needed > data.length) {
            int room = (int) Math.min(Allocation.MAX_LENGTH, needed + needed / 2 + 16);
            ts.interpreter().reserve(room);
            data = Arrays.copyOf(data, room);
        }
    }

    /// Write lines to the file.
    ///
    /// Note that newlines are not added. lines can be any iterable object producing bytes-like objects. This is
    /// equivalent to calling write() for each element.
    @Override
    @PyMethod("writelines(self, lines, /)")
    void writelines(ThreadState ts, Object lines) {
        open();
        Object iterator = IterOps.iter(ts, lines);
        for (Object line = IterOps.next(ts, iterator);
                line != null;
                line = IterOps.next(ts, iterator)) {
            write(ts, line);
        }
    }

    private Object take(ThreadState ts, long wanted) {
        int left = Math.max(0, size - position);
        int n = wanted < 0 ? left : (int) Math.min(wanted, left);
        if (n == 0) {
            return PyBytes.EMPTY;
        }
        ts.charge(n / 16);
        Allocation.length(ts, n);
        PyBytes part = PyBytes.of(Arrays.copyOfRange(data, position, position + n));
        position += n;
        return part;
    }

    /// Read at most size bytes, returned as a bytes object.
    ///
    /// If the size argument is negative, read until EOF is reached. Return an empty bytes object at EOF.
    @Override
    @PyMethod("read(self, size=-1, /)")
    Object read(ThreadState ts, Object size) {
        long wanted = IoErrors.size(ts, size, -1);
        open();
        return take(ts, wanted);
    }

    /// Read at most size bytes, returned as a bytes object.
    ///
    /// If the size argument is negative or omitted, read until EOF is reached. Return an empty bytes object at EOF.
    @Override
    @PyMethod("read1(self, size=-1, /)")
    Object read1(ThreadState ts, Object size) {
        return read(ts, size);
    }

    /// Read bytes into buffer.
    ///
    /// Returns number of bytes read (0 for EOF), or None if the object is set not to block and has no data to read.
    @Override
    @PyMethod("readinto(self, buffer, /)")
    Object readinto(ThreadState ts, Object buffer) {
        PyBuffer target = writable(buffer, "readinto");
        open();
        int n = Math.min(target.byteLength(), Math.max(0, size - position));
        ts.charge(n / 4);
        for (int i = 0; i < n; i++) {
            target.setByte(i, data[position + i]);
        }
        position += n;
        return (long) n;
    }

    private Object line(ThreadState ts, long limit) {
        int end = position;
        while (end < size && data[end++] != '\n') {}
        long n = Math.max(0, end - position);
        return n == 0 ? PyBytes.EMPTY : take(ts, limit < 0 ? n : Math.min(n, limit));
    }

    /// Next line from the file, as a bytes object.
    ///
    /// Retain newline. A non-negative size argument limits the maximum number of bytes to return (an incomplete line
    /// may be returned then). Return an empty bytes object at EOF.
    @Override
    @PyMethod("readline(self, size=-1, /)")
    Object readline(ThreadState ts, Object size) {
        long limit = IoErrors.size(ts, size, -1);
        open();
        return line(ts, limit);
    }

    /// List of bytes objects, each a line from the file.
    ///
    /// Call readline() repeatedly and return a list of the lines so read. The optional size argument, if given, is an
    /// approximate bound on the total number of bytes in the lines returned.
    @Override
    @PyMethod("readlines(self, size=None, /)")
    Object readlines(ThreadState ts, Object size) {
        long enough = IoErrors.size(ts, size, -1);
        open();
        PyList lines = new PyList();
        long total = 0;
        while (position < this.size) {
            Object line = line(ts, -1);
            lines.add(line);
            total += ItemOps.len(ts, line);
            if (enough > 0 && total >= enough) {
                break;
            }
        }
        return lines;
    }

    @Override
    @PyMethod("__iter__(self, /)")
    Object iter(ThreadState ts) {
        open();
        return this;
    }

    @Override
    @PyMethod("__next__(self, /)")
    Object next(ThreadState ts) {
        open();
        Object line = line(ts, -1);
        if (line == PyBytes.EMPTY) {
            throw PyErr.stopIteration(PyNone.NONE);
        }
        return line;
    }

    /// Get a read-write view over the contents of the BytesIO object.
    @PyMethod("getbuffer(self, /)")
    Object getbuffer(ThreadState ts) {
        open();
        return CallOps.call1(ts, PyMemoryView.TYPE, new PyBytesIoBuffer(this));
    }

    /// The memory, for views of it: as long as there are views it does not change in size.
    byte[] data() {
        return data;
    }

    /// The number of bytes.
    int size() {
        return size;
    }

    /// Notes that a view was opened (1) or closed (-1).
    void exported(int change) {
        exports += change;
    }

    /// Retrieve the entire contents of the BytesIO object.
    @PyMethod("getvalue(self, /)")
    Object getvalue(ThreadState ts) {
        open();
        Allocation.length(ts, size);
        ts.charge(size / 16);
        return PyBytes.of(Arrays.copyOf(data, size));
    }

    /// Change stream position.
    ///
    /// Seek to byte offset pos relative to position indicated by whence: 0 start of stream (the default), 1 current
    /// position - pos may be negative, 2 end of stream - pos usually negative. Returns the new absolute position.
    @Override
    @PyMethod("seek(self, pos, whence=0, /)")
    Object seek(ThreadState ts, Object pos, Object whence) {
        long offset = Convert.toLong(ts, pos);
        long from = Convert.toLong(ts, whence);
        open();
        if (offset < 0 && from == 0) {
            throw PyErr.valueError("negative seek value %d", offset);
        }
        if (from < 0 || from > 2) {
            throw PyErr.valueError("invalid whence (%d, should be 0, 1 or 2)", from);
        }
        long origin = from == 0 ? 0 : from == 1 ? position : size;
        if (offset > Allocation.MAX_LENGTH - origin) {
            throw PyErr.overflowError("new position too large");
        }
        position = (int) Math.max(0, origin + offset);
        return (long) position;
    }

    /// Truncate the file to at most size bytes.
    ///
    /// Size defaults to the current file position, as returned by tell(). The current file position is unchanged.
    /// Returns the new size.
    @Override
    @PyMethod("truncate(self, size=None, /)")
    Object truncate(ThreadState ts, Object size) {
        open();
        resizable();
        long wanted = IoErrors.size(ts, size, position);
        if (wanted < 0) {
            throw PyErr.valueError("negative size value %d", wanted);
        }
        this.size = (int) Math.min(this.size, wanted);
        return wanted;
    }

    @PyMethod("__getstate__(self, /)")
    Object getstate(ThreadState ts) {
        Object value = getvalue(ts);
        Object attributes = shape == null ? PyNone.NONE : toDictionary();
        return PyTuple.of(value, (long) position, attributes);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setstate(ThreadState ts, Object state) {
        if (!(state instanceof PyTuple facts) || facts.size() < 3) {
            throw PyErr.typeError(
                    "%s.__setstate__ argument should be 3-tuple, got %s",
                    type().name(), PyType.of(state).name());
        }
        init(ts, facts.get(0));
        long at = Convert.toLong(ts, facts.get(1));
        if (at < 0) {
            throw PyErr.valueError("position value cannot be negative");
        }
        position = (int) Math.min(at, Allocation.MAX_LENGTH);
        if (facts.get(2) instanceof PyDict attributes) {
            toDictionary().putAll(ts, attributes);
        }
    }
}
