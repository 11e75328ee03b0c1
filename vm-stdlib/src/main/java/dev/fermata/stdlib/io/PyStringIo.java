package dev.fermata.stdlib.io;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Text I/O implementation using an in-memory buffer.
///
/// The initial_value argument sets the value of object. The newline argument is like the one of TextIOWrapper's
/// constructor.
@PyTypeSpec(
        name = "StringIO",
        module = "_io",
        base = PyTextIoBase.class,
        subclassable = true,
        dict = true)
public final class PyStringIo extends PyTextIoBase {

    /// The type `StringIO`.
    public static final PyType TYPE = PyStringIoSpec.TYPE;

    private TextStore text = new TextStore();
    private int position;
    private NewlineMode mode = new NewlineMode("\n", false, false, "\n", "\n");
    private @Nullable NewlineTranslation translation;
    private boolean closed;

    private PyStringIo(PyType type) {
        super(type);
    }

    @PyMethod("__new__(type, *args, **kwargs)")
    static Object make(PyType type, Object[] args, PyDict kwargs) {
        return new PyStringIo(type);
    }

    @PyMethod("__init__(self, /, initial_value='', newline='\\n')")
    void init(ThreadState ts, Object initialValue, Object newline) {
        mode = NewlineMode.of(ts, newline, "newline", true);
        if (initialValue != PyNone.NONE && !Str.isStr(initialValue)) {
            throw PyErr.typeError(
                    "initial_value must be str or None, not %s", PyType.of(initialValue).name());
        }
        closed = false;
        translation = mode.universal() ? new NewlineTranslation(mode.translate()) : null;
        text = new TextStore();
        position = 0;
        if (initialValue != PyNone.NONE) {
            put(ts, PyPrimitive.unwrap(initialValue));
            position = 0;
        }
    }

    private void open() {
        if (closed) {
            throw PyErr.valueError("I/O operation on closed file");
        }
    }

    @Override
    @PyGetter("closed")
    boolean closed(ThreadState ts) {
        return closed;
    }

    /// Close the IO object.
    ///
    /// Attempting any further operation after the object is closed will raise a ValueError.
    @Override
    @PyMethod("close(self, /)")
    void close(ThreadState ts) {
        closed = true;
        text = new TextStore();
    }

    @Override
    void flush(ThreadState ts) {}

    /// Retrieve the entire contents of the object.
    @PyMethod("getvalue(self, /)")
    Object getvalue(ThreadState ts) {
        open();
        ts.charge(text.length() / 16);
        return text.slice(0, text.length());
    }

    /// Read at most size characters, returned as a string.
    ///
    /// If the argument is negative or omitted, read until EOF is reached. Return an empty string at EOF.
    @Override
    @PyMethod("read(self, size=-1, /)")
    Object read(ThreadState ts, Object size) {
        long wanted = IoErrors.size(ts, size, -1);
        open();
        return take(ts, wanted);
    }

    private Object take(ThreadState ts, long wanted) {
        int left = Math.max(0, text.length() - position);
        int n = wanted < 0 ? left : (int) Math.min(wanted, left);
        Object part = text.slice(position, position + n);
        ts.charge(n / 16);
        position += n;
        return part;
    }

    /// Read until newline or EOF.
    ///
    /// Returns an empty string if EOF is hit immediately.
    @Override
    @PyMethod("readline(self, size=-1, /)")
    Object readline(ThreadState ts, Object size) {
        long limit = IoErrors.size(ts, size, -1);
        open();
        return line(ts, limit);
    }

    private Object line(ThreadState ts, long limit) {
        if (position >= text.length()) {
            return "";
        }
        int end = text.lineEnd(mode, position);
        long n = end < 0 ? text.length() - position : end - position;
        return take(ts, limit < 0 ? n : Math.min(n, limit));
    }

    @Override
    @PyMethod("__next__(self, /)")
    Object next(ThreadState ts) {
        open();
        Object line = type() == TYPE ? line(ts, -1) : CallOps.callAttribute(ts, this, "readline");
        if (!Str.isStr(line)) {
            throw PyErr.of(
                    ExceptionTypes.OS_ERROR,
                    "readline() should have returned an str object, not '%s'",
                    PyType.of(line).name());
        }
        if (Str.isEmpty(line)) {
            throw PyErr.stopIteration(PyNone.NONE);
        }
        return line;
    }

    /// Tell the current file position.
    @Override
    @PyMethod("tell(self, /)")
    Object tell(ThreadState ts) {
        open();
        return (long) position;
    }

    /// Truncate size to pos.
    ///
    /// The pos argument defaults to the current file position, as returned by tell(). The current file position is
    /// unchanged. Returns the new absolute position.
    @Override
    @PyMethod("truncate(self, pos=None, /)")
    Object truncate(ThreadState ts, Object pos) {
        open();
        long size = IoErrors.size(ts, pos, position);
        if (size < 0) {
            throw PyErr.valueError("Negative size value %d", size);
        }
        if (size < text.length()) {
            text.truncate((int) size);
        }
        return size;
    }

    /// Change stream position.
    ///
    /// Seek to character offset pos relative to position indicated by whence: 0 start of stream (the default), 1
    /// current position - pos must be 0, 2 end of stream - pos must be 0. Returns the new absolute position.
    @Override
    @PyMethod("seek(self, pos, whence=0, /)")
    Object seek(ThreadState ts, Object pos, Object whence) {
        long offset = Convert.toLong(ts, pos);
        long from = Convert.toLong(ts, whence);
        open();
        if (from < 0 || from > 2) {
            throw PyErr.valueError("Invalid whence (%d, should be 0, 1 or 2)", from);
        }
        if (offset < 0 && from == 0) {
            throw PyErr.valueError("Negative seek position %d", offset);
        }
        if (from != 0 && offset != 0) {
            throw PyErr.of(ExceptionTypes.OS_ERROR, "Can't do nonzero cur-relative seeks");
        }
        if (offset > Integer.MAX_VALUE) {
            throw PyErr.overflowError("Python int too large to convert to C int");
        }
        position = from == 1 ? position : from == 2 ? text.length() : (int) offset;
        return (long) position;
    }

    /// Write string to file.
    ///
    /// Returns the number of characters written, which is always equal to the length of the string.
    @Override
    @PyMethod("write(self, s, /)")
    Object write(ThreadState ts, Object s) {
        if (!Str.isStr(s)) {
            throw PyErr.typeError("string argument expected, got '%s'", PyType.of(s).name());
        }
        open();
        Object plain = PyPrimitive.unwrap(s);
        put(ts, plain);
        return (long) Str.length(plain);
    }

    private void put(ThreadState ts, Object plain) {
        Object part = translation == null ? plain : translation.add(ts, plain, true);
        if (!mode.written().equals("\n")) {
            part = TextStore.replaceNewlines(part, mode.written());
        }
        int length = Str.length(part);
        if (length == 0) {
            return;
        }
        ts.charge(length / 16);
        text.put(ts, position, part);
        position += length;
    }

    /// Returns True if the IO object can be seeked.
    @Override
    @PyMethod("seekable(self, /)")
    boolean seekable(ThreadState ts) {
        open();
        return true;
    }

    /// Returns True if the IO object can be read.
    @Override
    @PyMethod("readable(self, /)")
    boolean readable(ThreadState ts) {
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

    /// Line endings translated so far.
    @Override
    @PyGetter("newlines")
    Object newlines(ThreadState ts) {
        open();
        return translation == null ? PyNone.NONE : translation.newlines();
    }

    /// Whether each line is flushed; it never is.
    @PyGetter("line_buffering")
    boolean lineBuffering() {
        open();
        return false;
    }

    @PyMethod("__getstate__(self, /)")
    Object getstate(ThreadState ts) {
        Object value = getvalue(ts);
        Object attributes = shape == null ? PyNone.NONE : toDictionary();
        return PyTuple.of(value, mode.argument(), (long) position, attributes);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setstate(ThreadState ts, Object state) {
        open();
        if (!(state instanceof PyTuple facts) || facts.size() < 4) {
            throw PyErr.typeError(
                    "%s.__setstate__ argument should be 4-tuple, got %s",
                    type().name(), PyType.of(state).name());
        }
        Object content = facts.get(0);
        if (content != PyNone.NONE && !Str.isStr(content)) {
            throw PyErr.typeError(
                    "initial_value must be str or None, not %s", PyErr.className(content));
        }
        init(ts, "", facts.get(1));
        text.put(ts, 0, content == PyNone.NONE ? "" : PyPrimitive.unwrap(content));
        if (PyType.of(facts.get(2)).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "third item of state must be an integer, got %s",
                    PyType.of(facts.get(2)).name());
        }
        long at = Convert.toLong(ts, facts.get(2));
        if (at < 0) {
            throw PyErr.valueError("position value cannot be negative");
        }
        position = (int) Math.min(at, Integer.MAX_VALUE);
        if (facts.get(3) instanceof PyDict attributes) {
            toDictionary().putAll(ts, attributes);
        }
    }
}
