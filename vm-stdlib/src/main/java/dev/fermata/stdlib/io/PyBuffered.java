package dev.fermata.stdlib.io;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
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
import java.util.Arrays;

/// What `BufferedReader`, `BufferedWriter` and `BufferedRandom` have in common: bytes read ahead, bytes not yet written.
/// At most one of the two is there at a time.
abstract class PyBuffered extends PyBufferedIoBase {

    /// `DEFAULT_BUFFER_SIZE`
    static final int DEFAULT_SIZE = 8192;

    private static final int MAX_READ = 1 << 24;
    private static final byte[] NOTHING = new byte[0];
    private static final int SEEK_CUR = 1;
    private static final int SEEK_END = 2;
    private static final long WOULD_BLOCK_ERRNO = 11;

    private @Nullable RawStream raw;
    private boolean detached;
    private int capacity = DEFAULT_SIZE;

    private byte[] ahead = NOTHING;
    private int aheadStart;
    private int aheadEnd;

    private byte[] pending = NOTHING;
    private int pendingSize;

    PyBuffered(PyType type) {
        super(type);
    }

    final void attach(Object stream, long size) {
        if (size <= 0) {
            throw PyErr.valueError("buffer size must be strictly positive");
        }
        raw = new RawStream(stream);
        detached = false;
        capacity = (int) Math.min(size, Allocation.MAX_LENGTH);
        aheadStart = 0;
        aheadEnd = 0;
        pendingSize = 0;
    }

    /// The raw stream.
    ///
    /// @throws PyException ValueError if there is none
    final RawStream raw() {
        RawStream stream = raw;
        if (stream == null) {
            throw PyErr.valueError(
                    detached
                            ? "raw stream has been detached"
                            : "I/O operation on uninitialized object");
        }
        return stream;
    }

    private RawStream open(ThreadState ts, String operation) {
        RawStream stream = raw();
        if (stream.closed(ts)) {
            throw PyErr.valueError(operation + " closed file");
        }
        return stream;
    }

    private int buffered() {
        return aheadEnd - aheadStart;
    }

    private String take(int count) {
        String part = new String(ahead, aheadStart, count, StandardCharsets.ISO_8859_1);
        aheadStart += count;
        return part;
    }

    /// Reads ahead once, with nothing read ahead yet; returns the number of bytes.
    private int fill(ThreadState ts, RawStream stream) {
        if (ahead.length < capacity) {
            ts.interpreter().reserve(capacity);
            ahead = new byte[capacity];
        }
        aheadStart = 0;
        aheadEnd = 0;
        int count = stream.read(ts, ahead, 0, capacity);
        aheadEnd = Math.max(0, count);
        return count;
    }

    // Reading.

    final Object readBytes(ThreadState ts, Object size) {
        long wanted = IoErrors.size(ts, size, -1);
        if (wanted < -1) {
            throw PyErr.valueError("read length must be non-negative or -1");
        }
        RawStream stream = open(ts, "read of");
        return wanted < 0 ? readAll(ts, stream) : readSome(ts, stream, wanted);
    }

    private Object readAll(ThreadState ts, RawStream stream) {
        String first = take(buffered());
        flushPending(ts, stream);
        Object rest = stream.readAll(ts);
        if (!(rest instanceof PyBytes bytes)) {
            return first.isEmpty() ? rest : PyBytes.ofLatin1(first);
        }
        return first.isEmpty() ? bytes : PyBytes.ofLatin1(first.concat(bytes.latin1()));
    }

    private Object readSome(ThreadState ts, RawStream stream, long wanted) {
        if (wanted <= buffered()) {
            return PyBytes.ofLatin1(take((int) wanted));
        }
        flushPending(ts, stream);
        int length = (int) Math.min(wanted, Allocation.MAX_LENGTH);
        StringBuilder out = new StringBuilder(take(buffered()));
        byte[] direct = NOTHING;
        while (out.length() < length) {
            int missing = length - out.length();
            int count;
            if (missing >= capacity) {
                if (direct.length == 0) {
                    direct = new byte[Math.min(missing, Math.max(capacity, 1 << 16))];
                }
                count = stream.read(ts, direct, 0, Math.min(missing, direct.length));
                if (count > 0) {
                    ts.charge(count / 16);
                    ts.interpreter().reserve(count);
                    out.append(new String(direct, 0, count, StandardCharsets.ISO_8859_1));
                }
            } else {
                count = fill(ts, stream);
                if (count > 0) {
                    out.append(take(Math.min(missing, count)));
                }
            }
            if (count == 0 || count == RawStream.WOULD_BLOCK) {
                return count != 0 && out.isEmpty() ? PyNone.NONE : PyBytes.ofLatin1(out.toString());
            }
        }
        return PyBytes.ofLatin1(out.toString());
    }

    final Object readOnce(ThreadState ts, Object size) {
        long wanted = IoErrors.size(ts, size, -1);
        RawStream stream = open(ts, "read of");
        int most = wanted < 0 ? capacity : (int) Math.min(wanted, Math.max(capacity, MAX_READ));
        if (most == 0) {
            return PyBytes.EMPTY;
        }
        if (buffered() > 0) {
            return PyBytes.ofLatin1(take(Math.min(most, buffered())));
        }
        flushPending(ts, stream);
        byte[] target = new byte[Allocation.length(ts, most)];
        int count = stream.read(ts, target, 0, most);
        return PyBytes.of(Arrays.copyOf(target, Math.max(0, count)));
    }

    final Object readIntoBuffer(ThreadState ts, Object buffer, boolean once) {
        PyBuffer target = writable(buffer, once ? "readinto1" : "readinto");
        RawStream stream = open(ts, "readinto of");
        int length = target.byteLength();
        int done = 0;
        flushPending(ts, stream);
        while (done < length) {
            if (buffered() == 0) {
                int count = once && done > 0 ? 0 : fill(ts, stream);
                if (count <= 0) {
                    if (count < 0 && done == 0) {
                        return PyNone.NONE;
                    }
                    break;
                }
            }
            int part = Math.min(length - done, buffered());
            for (int i = 0; i < part; i++) {
                target.setByte(done + i, ahead[aheadStart + i]);
            }
            ts.charge(part / 4);
            aheadStart += part;
            done += part;
        }
        return (long) done;
    }

    final Object peekBytes(ThreadState ts) {
        RawStream stream = open(ts, "peek of");
        if (buffered() == 0) {
            flushPending(ts, stream);
            fill(ts, stream);
        }
        return PyBytes.ofLatin1(
                new String(ahead, aheadStart, buffered(), StandardCharsets.ISO_8859_1));
    }

    final Object readLine(ThreadState ts, long limit) {
        RawStream stream = open(ts, "readline of");
        StringBuilder line = null;
        while (true) {
            int room = limit < 0 ? Integer.MAX_VALUE : (int) Math.min(limit, Integer.MAX_VALUE);
            int left = room - (line == null ? 0 : line.length());
            int end = Math.min(aheadEnd, (int) Math.min((long) aheadStart + left, aheadEnd));
            int at = aheadStart;
            while (at < end && ahead[at] != '\n') {
                at++;
            }
            boolean ended = at < end;
            String part = take((ended ? at + 1 : at) - aheadStart);
            ts.charge(part.length() / 16);
            if (ended || part.length() == left) {
                return PyBytes.ofLatin1(line == null ? part : line.append(part).toString());
            }
            flushPending(ts, stream);
            line = line == null ? new StringBuilder(part) : line.append(part);
            ts.interpreter().reserve(part.length());
            if (fill(ts, stream) <= 0) {
                return PyBytes.ofLatin1(line.toString());
            }
        }
    }

    // Writing.

    final Object writeBytes(ThreadState ts, Object buffer) {
        RawStream stream = raw();
        byte[] bytes = Buffers.bytes(ts, buffer);
        if (stream.closed(ts)) {
            throw PyErr.valueError("write to closed file");
        }
        if (buffered() > 0) {
            stream.seek(ts, -buffered(), SEEK_CUR);
        }
        aheadStart = 0;
        aheadEnd = 0;
        add(ts, stream, bytes);
        return (long) bytes.length;
    }

    private void add(ThreadState ts, RawStream stream, byte[] bytes) {
        if (pendingSize + (long) bytes.length > capacity) {
            flushPending(ts, stream);
            int done = 0;
            while (bytes.length - done > capacity) {
                int count = stream.write(ts, bytes, done, bytes.length - done);
                if (count < 0) {
                    keep(ts, bytes, done, capacity);
                    throw blocked(ts, done + capacity);
                }
                done += count;
            }
            keep(ts, bytes, done, bytes.length - done);
        } else {
            keep(ts, bytes, 0, bytes.length);
        }
    }

    private void keep(ThreadState ts, byte[] bytes, int from, int count) {
        if (count == 0) {
            return;
        }
        if (pending.length < pendingSize + count) {
            int room = Math.min(capacity, Math.max(256, 2 * (pendingSize + count)));
            ts.interpreter().reserve(room);
            pending = Arrays.copyOf(pending, room);
        }
        System.arraycopy(bytes, from, pending, pendingSize, count);
        if (pendingSize == 0) {
            OpenFiles.of(ts).noteUnwritten(this);
        }
        pendingSize += count;
    }

    private static PyException blocked(ThreadState ts, long written) {
        Object e =
                CallOps.call3(
                        ts,
                        ExceptionTypes.BLOCKING_IO_ERROR,
                        WOULD_BLOCK_ERRNO,
                        "write could not complete without blocking",
                        written);
        return new PyException((PyBaseException) e);
    }

    private void flushPending(ThreadState ts, RawStream stream) {
        int done = 0;
        try {
            while (done < pendingSize) {
                int count = stream.write(ts, pending, done, pendingSize - done);
                if (count < 0) {
                    throw blocked(ts, 0);
                }
                done += count;
            }
        } finally {
            System.arraycopy(pending, done, pending, 0, pendingSize - done);
            pendingSize -= done;
            if (pendingSize == 0) {
                OpenFiles.of(ts).noteWritten(this);
            }
        }
    }

    /// Writes what is pending, if the stream is open.
    final void settle(ThreadState ts) {
        RawStream stream = raw;
        if (stream != null && pendingSize > 0 && !stream.closed(ts)) {
            flushPending(ts, stream);
        }
    }

    /// Whether there are bytes that were not yet written.
    final boolean hasPending() {
        return pendingSize > 0;
    }

    final void flushAll(ThreadState ts) {
        RawStream stream = open(ts, "flush of");
        flushPending(ts, stream);
        if (buffered() > 0) {
            stream.seek(ts, -buffered(), SEEK_CUR);
            aheadStart = 0;
            aheadEnd = 0;
        }
    }

    // Positions and the life of the stream.

    /// Return the current stream position.
    @Override
    @PyMethod("tell(self, /)")
    final Object tell(ThreadState ts) {
        return raw().tell(ts) - buffered() + pendingSize;
    }

    /// Change the stream position to the given byte offset.
    ///
    /// Return the new absolute position.
    @Override
    @PyMethod("seek(self, target, whence=0, /)")
    final Object seek(ThreadState ts, Object target, Object whence) {
        raw();
        long from = Convert.toLong(ts, whence);
        if (from < 0 || from > SEEK_END) {
            throw PyErr.valueError("whence value %d unsupported", from);
        }
        RawStream stream = open(ts, "seek of");
        check(ts, stream.object(), "seekable");
        long offset = Convert.toLong(ts, target);
        if (from != SEEK_END && pendingSize == 0 && buffered() > 0) {
            long here = stream.tell(ts) - buffered();
            long change = from == SEEK_CUR ? offset : offset - here;
            if (change >= -aheadStart && change <= buffered()) {
                aheadStart += (int) change;
                return here + change;
            }
        }
        flushPending(ts, stream);
        if (from == SEEK_CUR) {
            offset -= buffered();
        }
        long at = stream.seek(ts, offset, from);
        aheadStart = 0;
        aheadEnd = 0;
        return at;
    }

    /// Truncate the file to pos bytes, by default the current position.
    @Override
    @PyMethod("truncate(self, pos=None, /)")
    final Object truncate(ThreadState ts, Object pos) {
        RawStream stream = open(ts, "truncate of");
        if (!can(ts, this, "writable")) {
            throw IoErrors.unsupported(ts, "truncate");
        }
        flushAll(ts);
        return stream.truncate(ts, pos == PyNone.NONE ? (Object) stream.tell(ts) : pos);
    }

    /// Disconnect this buffer from its underlying raw stream and return it.
    @Override
    @PyMethod("detach(self, /)")
    final Object detach(ThreadState ts) {
        RawStream stream = raw();
        CallOps.callAttribute(ts, this, "flush");
        raw = null;
        detached = true;
        return stream.object();
    }

    /// Flush and close the stream.
    @Override
    @PyMethod("close(self, /)")
    final void close(ThreadState ts) {
        RawStream stream = raw();
        if (stream.closed(ts)) {
            return;
        }
        try {
            CallOps.callAttribute(ts, this, "flush");
        } finally {
            OpenFiles.of(ts).noteWritten(this);
            stream.call(ts, "close");
        }
    }

    @Override
    @PyGetter("closed")
    final boolean closed(ThreadState ts) {
        return raw().closed(ts);
    }

    /// Return whether the raw stream can be seeked.
    @Override
    @PyMethod("seekable(self, /)")
    final boolean seekable(ThreadState ts) {
        return can(ts, raw().object(), "seekable");
    }

    /// Return the file descriptor of the raw stream.
    @Override
    @PyMethod("fileno(self, /)")
    final Object fileno(ThreadState ts) {
        return raw().call(ts, "fileno");
    }

    /// Return whether the raw stream is a terminal.
    @Override
    @PyMethod("isatty(self, /)")
    final Object isatty(ThreadState ts) {
        return raw().call(ts, "isatty");
    }

    /// The raw stream.
    @PyGetter("raw")
    final Object rawObject() {
        RawStream stream = raw;
        return stream == null ? PyNone.NONE : stream.object();
    }

    /// The name of the raw stream.
    @PyGetter("name")
    final Object name(ThreadState ts) {
        return AttrOps.get(ts, raw().object(), "name");
    }

    /// The mode of the raw stream.
    @PyGetter("mode")
    final Object mode(ThreadState ts) {
        return AttrOps.get(ts, raw().object(), "mode");
    }

    @PyMethod("__getstate__(self, /)")
    final Object getstate() {
        throw PyErr.typeError("cannot pickle '%s' instances", type().name());
    }

    @PyMethod("__reduce__(self, /)")
    final PyTuple reduce() {
        throw PyErr.typeError("cannot pickle '%s' instances", type().name());
    }

    @PyMethod("__reduce_ex__(self, protocol, /)")
    final PyTuple reduceEx(Object protocol) {
        throw PyErr.typeError("cannot pickle '%s' instances", type().name());
    }

    @PyMethod("__repr__(self, /)")
    final Object repr(ThreadState ts) {
        RawStream stream = raw;
        Object name = stream == null ? null : AttrOps.find(ts, stream.object(), "name");
        return described(ts, this, name, "");
    }

    /// `repr` of a stream.
    ///
    /// @param more what stands after the name
    static Object described(ThreadState ts, PyIoBase stream, @Nullable Object name, String more) {
        String type = stream.type().isHeap() ? stream.type().name() : "_io." + stream.type().name();
        if (name == null) {
            return PyStr.of("<" + type + more + ">");
        }
        if (!ts.reprEnter(stream)) {
            throw PyErr.runtimeError("reentrant call inside %s.__repr__", type);
        }
        try {
            return PyStr.of("<" + type + " name=" + Str.utf16(ReprOps.repr(ts, name)) + more + ">");
        } finally {
            ts.reprLeave(stream);
        }
    }
}
