package dev.fermata.stdlib.io;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyByteArray;
import dev.fermata.vm.types.PyBytes;
import dev.fermata.vm.types.PyMemoryView;

import org.jspecify.annotations.Nullable;

/// The raw stream under a buffer: a [PyFileIo], which is called directly, or any object with its methods.
final class RawStream {

    /// What [#read] and [#write] return if nothing can be read or written without waiting.
    static final int WOULD_BLOCK = -1;

    private final Object raw;

    /// Where the stream is, as far as its buffer has moved it; -1 if unknown.
    private long position = -1;

    RawStream(Object raw) {
        this.raw = raw;
    }

    /// The stream itself.
    Object object() {
        return raw;
    }

    private @Nullable PyFileIo file() {
        return raw instanceof PyFileIo file && file.type() == PyFileIo.TYPE ? file : null;
    }

    /// Reads up to `length` bytes into `target`; returns how many, 0 at the end.
    int read(ThreadState ts, byte[] target, int offset, int length) {
        PyFileIo file = file();
        int count;
        if (file != null) {
            count = file.read(ts, target, offset, length);
        } else {
            PyByteArray memory = PyByteArray.of(new byte[length]);
            Object view = CallOps.call1(ts, PyMemoryView.TYPE, memory);
            Object result;
            try {
                result = CallOps.callAttribute(ts, raw, "readinto", view);
            } finally {
                CallOps.callAttribute(ts, view, "release");
            }
            if (result == PyNone.NONE) {
                return WOULD_BLOCK;
            }
            long n = Convert.toLong(ts, result);
            if (n < 0 || n > length) {
                throw PyErr.of(
                        ExceptionTypes.OS_ERROR,
                        "raw readinto() returned invalid length %d (should have been between 0 and"
                                + " %d)",
                        n,
                        length);
            }
            count = (int) n;
            System.arraycopy(memory.copyBytes(0, count), 0, target, offset, count);
        }
        if (count > 0 && position >= 0) {
            position += count;
        }
        return count;
    }

    /// Reads to the end; None if nothing can be read without waiting.
    Object readAll(ThreadState ts) {
        position = -1;
        Object readall = AttrOps.find(ts, raw, "readall");
        if (readall == null) {
            return readParts(ts);
        }
        Object all = CallOps.call0(ts, readall);
        if (all != PyNone.NONE && !(all instanceof PyBytes)) {
            throw PyErr.typeError("readall() should return bytes");
        }
        return all;
    }

    private Object readParts(ThreadState ts) {
        StringBuilder all = new StringBuilder();
        while (true) {
            Object part = CallOps.callAttribute(ts, raw, "read");
            if (part != PyNone.NONE && !(part instanceof PyBytes)) {
                throw PyErr.typeError("read() should return bytes");
            }
            String bytes = part instanceof PyBytes b ? b.latin1() : "";
            if (bytes.isEmpty()) {
                return all.isEmpty() ? part : PyBytes.ofLatin1(all.toString());
            }
            ts.charge(bytes.length());
            ts.interpreter().reserve(bytes.length());
            all.append(bytes);
        }
    }

    /// Writes up to `length` bytes of `source`; returns how many.
    int write(ThreadState ts, byte[] source, int offset, int length) {
        PyFileIo file = file();
        int count;
        if (file != null) {
            count = file.write(ts, source, offset, length);
        } else {
            PyBytes bytes =
                    PyBytes.ofLatin1(
                            new String(
                                    source,
                                    offset,
                                    length,
                                    java.nio.charset.StandardCharsets.ISO_8859_1));
            Object view = CallOps.call1(ts, PyMemoryView.TYPE, bytes);
            Object result = CallOps.callAttribute(ts, raw, "write", view);
            if (result == PyNone.NONE) {
                return WOULD_BLOCK;
            }
            long n = Convert.toLong(ts, result);
            if (n < 0 || n > length) {
                throw PyErr.of(
                        ExceptionTypes.OS_ERROR,
                        "raw write() returned invalid length %d (should have been between 0 and"
                                + " %d)",
                        n,
                        length);
            }
            count = (int) n;
        }
        if (position >= 0 && count > 0) {
            position += count;
        }
        return count;
    }

    /// Where the stream is.
    long tell(ThreadState ts) {
        if (position < 0 || file() == null) {
            position = checked(ts, CallOps.callAttribute(ts, raw, "tell"), "tell");
        }
        return position;
    }

    /// Moves the stream.
    long seek(ThreadState ts, long offset, long whence) {
        position = -1;
        position = checked(ts, CallOps.callAttribute(ts, raw, "seek", offset, whence), "seek");
        return position;
    }

    private static long checked(ThreadState ts, Object result, String what) {
        long at = Convert.toLong(ts, result);
        if (at < 0) {
            throw PyErr.of(ExceptionTypes.OS_ERROR, "Raw stream returned invalid position %d", at);
        }
        return at;
    }

    /// Cuts or extends the file.
    Object truncate(ThreadState ts, Object size) {
        return CallOps.callAttribute(ts, raw, "truncate", size);
    }

    /// Whether the stream says that it is closed.
    boolean closed(ThreadState ts) {
        PyFileIo file = file();
        return file != null
                ? file.closed(ts)
                : CompareOps.truth(ts, AttrOps.get(ts, raw, "closed"));
    }

    /// Calls a method of the stream that takes nothing.
    Object call(ThreadState ts, String method) {
        return CallOps.callAttribute(ts, raw, method);
    }
}
