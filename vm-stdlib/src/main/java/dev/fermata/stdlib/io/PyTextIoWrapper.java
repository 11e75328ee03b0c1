package dev.fermata.stdlib.io;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.builtins.DirectText;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
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
import dev.fermata.vm.types.PyBytes;

import org.jspecify.annotations.Nullable;

/// Character and line based layer over a BufferedIOBase object, buffer.
///
/// encoding gives the name of the encoding that the stream will be decoded or encoded with. errors determines the
/// strictness of encoding and decoding and defaults to "strict".
///
/// newline controls how line endings are handled. It can be None, '', '\n', '\r', and '\r\n'. On input, if it is None,
/// lines can end in '\n', '\r', or '\r\n', and these are translated into '\n'. If it is '', they are returned
/// untranslated. Any other value is the only line end, and is returned untranslated. On output, if it is None or '' or
/// '\n', '\n' is written as it is, else as the given string.
///
/// If line_buffering is True, a call to flush is implied when a call to write contains a newline character.
@PyTypeSpec(
        name = "TextIOWrapper",
        module = "_io",
        base = PyTextIoBase.class,
        subclassable = true,
        dict = true)
public final class PyTextIoWrapper extends PyTextIoBase implements DirectText {

    /// The type `TextIOWrapper`.
    public static final PyType TYPE = PyTextIoWrapperSpec.TYPE;

    private static final int CHUNK = 8192;

    private @Nullable Object buffer;
    private @Nullable ConsoleText console;
    private boolean detached;
    private Object encoding = "utf-8";
    private String errors = "strict";
    private NewlineMode mode = new NewlineMode(PyNone.NONE, true, true, "\n", "\n");
    private boolean lineBuffering;
    private boolean writeThrough;
    private long chunkSize = CHUNK;

    private @Nullable TextCodec codec;
    private @Nullable TextReader reader;
    private boolean writes;
    private final StringBuilder pending = new StringBuilder();

    private PyTextIoWrapper(PyType type) {
        super(type);
    }

    /// One of the script's standard streams.
    PyTextIoWrapper(ConsoleText console) {
        super(TYPE);
        this.console = console;
        this.errors = console.errors();
        this.lineBuffering = console.lineBuffering();
        this.writes = console.writes();
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyTextIoWrapper(cls);
    }

    @PyMethod(
            "__init__(self, /, buffer, encoding=None, errors=None, newline=None,"
                    + " line_buffering=False, write_through=False)")
    void init(
            ThreadState ts,
            Object buffer,
            Object encoding,
            Object errors,
            Object newline,
            boolean lineBuffering,
            boolean writeThrough) {
        checkText(encoding, "encoding", 2);
        checkText(errors, "errors", 3);
        this.buffer = null;
        this.console = null;
        mode = NewlineMode.of(ts, newline, "newline", false);
        boolean local = encoding == PyNone.NONE || Str.utf16(encoding).equals("locale");
        this.encoding = local ? "UTF-8" : encoding;
        this.errors = errors == PyNone.NONE ? "strict" : Str.utf16(errors);
        this.lineBuffering = lineBuffering;
        this.writeThrough = writeThrough;
        open(ts, buffer);
        detached = false;
        this.buffer = buffer;
    }

    private static void checkText(Object argument, String name, int position) {
        if (argument != PyNone.NONE && !Str.isStr(argument)) {
            throw PyErr.typeError(
                    "TextIOWrapper() argument '%s' must be str or None, not %s",
                    name, PyErr.typeName(argument));
        }
    }

    private void open(ThreadState ts, Object stream) {
        TextCodec made = new TextCodec(ts, Str.utf16(encoding), errors);
        codec = made;
        writes = can(ts, stream, "writable");
        reader =
                can(ts, stream, "readable")
                        ? new TextReader(ts, stream, made, mode, can(ts, stream, "seekable"))
                        : null;
        if (writes && can(ts, stream, "seekable")) {
            Object at = CallOps.callAttribute(ts, stream, "tell");
            if (Convert.toLong(ts, at) != 0) {
                made.setAtStart(ts, false);
            }
        }
    }

    /// The buffer below, which a standard stream has only once it is asked for.
    private Object below(ThreadState ts) {
        if (buffer == null && console != null) {
            Object made = console.makeBuffer(ts);
            open(ts, made);
            buffer = made;
        }
        if (buffer == null) {
            throw PyErr.valueError(
                    detached
                            ? "underlying buffer has been detached"
                            : "I/O operation on uninitialized object");
        }
        return buffer;
    }

    private Object openBelow(ThreadState ts) {
        Object stream = below(ts);
        if (closed(ts)) {
            throw IoErrors.closed();
        }
        return stream;
    }

    // Writing.

    @Override
    public boolean takesText() {
        return console != null && console.writes() && type() == TYPE;
    }

    /// Write string text to stream and return its length.
    ///
    /// Line feeds are written as the argument newline of the constructor says.
    @Override
    @PyMethod("write(self, text, /)")
    public Object write(ThreadState ts, Object text) {
        if (!Str.isStr(text)) {
            throw PyErr.typeError("write() argument must be str, not %s", PyType.of(text).name());
        }
        Object plain = PyPrimitive.unwrap(text);
        if (console != null && console.write(ts, buffer, plain)) {
            return (long) Str.length(plain);
        }
        Object stream = openBelow(ts);
        TextCodec encoder = codec;
        if (encoder == null || !writes) {
            throw IoErrors.unsupported(ts, "not writable");
        }
        boolean newline = contains(plain, '\n');
        Object translated =
                newline && !mode.written().equals("\n")
                        ? TextStore.replaceNewlines(plain, mode.written())
                        : plain;
        String bytes = encoder.encode(ts, translated);
        boolean endsLine = lineBuffering && (newline || contains(plain, '\r'));
        boolean flush = writeThrough || endsLine;
        if (pending.length() + bytes.length() > chunkSize) {
            flushPending(ts);
        }
        ts.interpreter().reserve(bytes.length());
        pending.append(bytes);
        if (pending.length() >= chunkSize || flush) {
            flushPending(ts);
        } else if (!pending.isEmpty() && pending.length() == bytes.length()) {
            OpenFiles.of(ts).noteUnwritten(this);
        }
        if (endsLine) {
            CallOps.callAttribute(ts, stream, "flush");
        }
        if (reader != null) {
            reader.reset(ts);
        }
        return (long) Str.length(plain);
    }

    private static boolean contains(Object plain, int c) {
        if (plain instanceof String s) {
            return s.indexOf(c) >= 0;
        }
        for (int i = 0; i < Str.length(plain); i++) {
            if (Str.codePointAt(plain, i) == c) {
                return true;
            }
        }
        return false;
    }

    private void flushPending(ThreadState ts) {
        if (pending.isEmpty()) {
            return;
        }
        String bytes = pending.toString();
        pending.setLength(0);
        OpenFiles.of(ts).noteWritten(this);
        CallOps.callAttribute(ts, below(ts), "write", PyBytes.ofLatin1(bytes));
    }

    /// Hands on what is pending, if the stream below is open.
    void settle(ThreadState ts) {
        if (buffer instanceof PyBuffered buffered && !buffered.closed(ts)) {
            flushPending(ts);
        }
    }

    /// Write what was not yet written, and flush the buffer.
    @Override
    @PyMethod("flush(self, /)")
    void flush(ThreadState ts) {
        if (console != null && buffer == null) {
            ts.interpreter().console().flush();
            return;
        }
        Object stream = openBelow(ts);
        if (reader != null) {
            reader.telling = reader.seekable;
        }
        flushPending(ts);
        CallOps.callAttribute(ts, stream, "flush");
    }

    // Reading.

    private TextReader reader(ThreadState ts) {
        openBelow(ts);
        TextReader input = reader;
        if (input == null) {
            throw IoErrors.unsupported(ts, "not readable");
        }
        flushPending(ts);
        return input;
    }

    /// Read at most size characters; without size, or with a negative one, read to the end.
    @Override
    @PyMethod("read(self, size=-1, /)")
    Object read(ThreadState ts, Object size) {
        long wanted = IoErrors.size(ts, size, -1);
        return reader(ts).read(ts, wanted, chunkSize);
    }

    /// Read a line with its end; with size, no more characters than that.
    @Override
    @PyMethod("readline(self, size=-1, /)")
    Object readline(ThreadState ts, Object size) {
        long limit = IoErrors.size(ts, size, -1);
        return reader(ts).line(ts, limit, chunkSize);
    }

    @Override
    @PyMethod("__next__(self, /)")
    Object next(ThreadState ts) {
        below(ts);
        if (reader != null) {
            reader.telling = false;
        }
        Object line =
                type() == TYPE
                        ? reader(ts).line(ts, -1, chunkSize)
                        : CallOps.callAttribute(ts, this, "readline");
        if (!Str.isStr(line)) {
            throw PyErr.of(
                    ExceptionTypes.OS_ERROR,
                    "readline() should have returned a str object, not '%s'",
                    PyType.of(line).name());
        }
        if (Str.isEmpty(line)) {
            if (reader != null) {
                reader.telling = reader.seekable;
            }
            throw PyErr.stopIteration(PyNone.NONE);
        }
        return line;
    }

    // Positions.

    /// Return the stream position as an opaque number, for seek.
    @Override
    @PyMethod("tell(self, /)")
    Object tell(ThreadState ts) {
        Object stream = openBelow(ts);
        if (!can(ts, stream, "seekable")) {
            throw IoErrors.unsupported(ts, "underlying stream is not seekable");
        }
        if (reader != null && !reader.telling) {
            throw PyErr.of(ExceptionTypes.OS_ERROR, "telling position disabled by next() call");
        }
        flushPending(ts);
        CallOps.callAttribute(ts, this, "flush");
        Object at = CallOps.callAttribute(ts, stream, "tell");
        return reader == null ? at : reader.position(ts, Convert.toLong(ts, at));
    }

    /// Go to a position that tell returned, or to the start or end.
    @Override
    @PyMethod("seek(self, cookie, whence=0, /)")
    Object seek(ThreadState ts, Object cookie, Object whence) {
        Object stream = openBelow(ts);
        if (!can(ts, stream, "seekable")) {
            throw IoErrors.unsupported(ts, "underlying stream is not seekable");
        }
        Object target = cookie;
        boolean zero = CompareOps.eq(ts, cookie, 0L);
        switch (Math.clamp(Convert.toLong(ts, whence), -1, 3)) {
            case 0 -> {}
            case 1 -> {
                if (!zero) {
                    throw IoErrors.unsupported(ts, "can't do nonzero cur-relative seeks");
                }
                CallOps.callAttribute(ts, this, "flush");
                target = CallOps.callAttribute(ts, this, "tell");
            }
            case 2 -> {
                if (!zero) {
                    throw IoErrors.unsupported(ts, "can't do nonzero end-relative seeks");
                }
                CallOps.callAttribute(ts, this, "flush");
                if (reader != null) {
                    reader.reset(ts);
                }
                Object end = CallOps.callAttribute(ts, stream, "seek", 0L, 2L);
                startsAt(ts, Convert.toLong(ts, end));
                return end;
            }
            default ->
                    throw PyErr.valueError(
                            "invalid whence (%s, should be 0, 1 or 2)", Convert.toLong(ts, whence));
        }
        if (CompareOps.lt(ts, target, 0L)) {
            throw PyErr.valueError(
                    "negative seek position %s", Str.utf16(ReprOps.repr(ts, target)));
        }
        CallOps.callAttribute(ts, this, "flush");
        TextPosition position = TextPosition.of(TextReader.big(ts, target));
        CallOps.callAttribute(ts, stream, "seek", position.start());
        if (reader != null) {
            reader.restore(ts, position);
        }
        startsAt(ts, position.start() + position.flags());
        return target;
    }

    private void startsAt(ThreadState ts, long position) {
        if (codec != null) {
            codec.setAtStart(ts, position == 0);
        }
    }

    /// Truncate the buffer's file to pos bytes, by default the current position.
    @Override
    @PyMethod("truncate(self, pos=None, /)")
    Object truncate(ThreadState ts, Object pos) {
        Object stream = below(ts);
        CallOps.callAttribute(ts, this, "flush");
        Object size = pos == PyNone.NONE ? CallOps.callAttribute(ts, this, "tell") : pos;
        return CallOps.callAttribute(ts, stream, "truncate", size);
    }

    // The life of the stream.

    /// Flush and separate the buffer, and return it.
    @Override
    @PyMethod("detach(self, /)")
    Object detach(ThreadState ts) {
        Object stream = below(ts);
        CallOps.callAttribute(ts, this, "flush");
        buffer = null;
        console = null;
        detached = true;
        return stream;
    }

    /// Flush and close the stream and its buffer.
    @Override
    @PyMethod("close(self, /)")
    void close(ThreadState ts) {
        Object stream = below(ts);
        if (closed(ts)) {
            return;
        }
        try {
            CallOps.callAttribute(ts, this, "flush");
        } finally {
            pending.setLength(0);
            OpenFiles.of(ts).noteWritten(this);
            CallOps.callAttribute(ts, stream, "close");
        }
    }

    /// Reconfigure the text stream with new parameters.
    ///
    /// This also does an implicit stream flush.
    @PyMethod(
            "reconfigure(self, /, *, encoding=None, errors=None, newline=<unrepresentable>,"
                    + " line_buffering=None, write_through=None)")
    void reconfigure(
            ThreadState ts,
            Object encoding,
            Object errors,
            @Nullable Object newline,
            Object lineBuffering,
            Object writeThrough) {
        checkText(encoding, "encoding");
        checkText(errors, "errors");
        Object stream = openBelow(ts);
        boolean recode = encoding != PyNone.NONE || errors != PyNone.NONE || newline != null;
        if (recode && reader != null && reader.hasRead()) {
            throw IoErrors.unsupported(
                    ts,
                    "It is not possible to set the encoding or newline of stream after the first"
                            + " read");
        }
        CallOps.callAttribute(ts, this, "flush");
        if (lineBuffering != PyNone.NONE) {
            this.lineBuffering = CompareOps.truth(ts, lineBuffering);
        }
        if (writeThrough != PyNone.NONE) {
            this.writeThrough = CompareOps.truth(ts, writeThrough);
        }
        if (!recode) {
            return;
        }
        if (newline != null) {
            mode = NewlineMode.of(ts, newline, "reconfigure() argument 'newline'", false);
        }
        if (errors != PyNone.NONE) {
            this.errors = Str.utf16(errors);
        } else if (encoding != PyNone.NONE) {
            this.errors = "strict";
        }
        if (encoding != PyNone.NONE) {
            this.encoding = Str.utf16(encoding).equals("locale") ? "UTF-8" : encoding;
        }
        console = null;
        open(ts, stream);
    }

    private static void checkText(Object value, String argument) {
        if (value != PyNone.NONE && !Str.isStr(value)) {
            throw PyErr.typeError(
                    "reconfigure() argument '%s' must be str or None, not %s",
                    argument, PyErr.className(value));
        }
    }

    /// Return the file descriptor of the buffer.
    @Override
    @PyMethod("fileno(self, /)")
    Object fileno(ThreadState ts) {
        return CallOps.callAttribute(ts, below(ts), "fileno");
    }

    /// Return whether the buffer can be seeked.
    @Override
    @PyMethod("seekable(self, /)")
    boolean seekable(ThreadState ts) {
        return can(ts, below(ts), "seekable");
    }

    /// Return whether the buffer can be read.
    @Override
    @PyMethod("readable(self, /)")
    boolean readable(ThreadState ts) {
        return can(ts, below(ts), "readable");
    }

    /// Return whether the buffer can be written.
    @Override
    @PyMethod("writable(self, /)")
    boolean writable(ThreadState ts) {
        return can(ts, below(ts), "writable");
    }

    /// Return whether the buffer is a terminal.
    @Override
    @PyMethod("isatty(self, /)")
    Object isatty(ThreadState ts) {
        return CallOps.callAttribute(ts, below(ts), "isatty");
    }

    @Override
    @PyGetter("closed")
    boolean closed(ThreadState ts) {
        if (console != null && buffer == null) {
            return false;
        }
        Object stream = below(ts);
        return stream instanceof PyBuffered buffered && !buffered.type().isHeap()
                ? buffered.closed(ts)
                : CompareOps.truth(ts, AttrOps.get(ts, stream, "closed"));
    }

    /// The encoding.
    @Override
    @PyGetter("encoding")
    Object encoding(ThreadState ts) {
        return encoding;
    }

    /// The error handler.
    @Override
    @PyGetter("errors")
    Object errors(ThreadState ts) {
        return PyStr.of(errors);
    }

    /// The line ends seen so far.
    @Override
    @PyGetter("newlines")
    Object newlines(ThreadState ts) {
        return reader == null ? PyNone.NONE : reader.newlines();
    }

    /// The buffer.
    @PyGetter("buffer")
    Object buffer(ThreadState ts) {
        return below(ts);
    }

    /// Whether a newline flushes.
    @PyGetter("line_buffering")
    boolean lineBuffering() {
        return lineBuffering;
    }

    /// Whether what is written is handed on at once.
    @PyGetter("write_through")
    boolean writeThrough() {
        return writeThrough;
    }

    /// The name of the buffer.
    @PyGetter("name")
    Object name(ThreadState ts) {
        return AttrOps.get(ts, below(ts), "name");
    }

    @PyGetter("_CHUNK_SIZE")
    long chunkSize() {
        return chunkSize;
    }

    @PySetter("_CHUNK_SIZE")
    void setChunkSize(ThreadState ts, @Nullable Object value) {
        if (value == null) {
            throw PyErr.of(ExceptionTypes.ATTRIBUTE_ERROR, "cannot delete attribute");
        }
        long size = Convert.toLong(ts, value);
        if (size <= 0) {
            throw PyErr.valueError("a strictly positive integer is required");
        }
        chunkSize = size;
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
        Object name = AttrOps.find(ts, below(ts), "name");
        Object how = AttrOps.find(ts, this, "mode");
        String more =
                (how == null ? "" : " mode=" + Str.utf16(ReprOps.repr(ts, how)))
                        + " encoding="
                        + Str.utf16(ReprOps.repr(ts, encoding));
        return PyBuffered.described(ts, this, name, more);
    }
}
