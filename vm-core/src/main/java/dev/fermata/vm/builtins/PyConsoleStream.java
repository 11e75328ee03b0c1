package dev.fermata.vm.builtins;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// A standard stream of a script that has no module with types of files: text only.
@PyTypeSpec(name = "ConsoleStream", module = "_io", hidden = true, dict = true)
public final class PyConsoleStream extends PyIterator implements DirectText {

    /// The type of the standard streams.
    public static final PyType TYPE = PyConsoleStreamSpec.TYPE;

    private final StandardStream kind;

    /// Makes a stream.
    public PyConsoleStream(StandardStream kind) {
        super(TYPE);
        this.kind = kind;
    }

    @Override
    public boolean takesText() {
        return true;
    }

    /// Write a string and return its length.
    @Override
    @PyMethod("write(self, text, /)")
    public Object write(ThreadState ts, Object text) {
        if (kind == StandardStream.STDIN) {
            throw PyErr.of(ExceptionTypes.OS_ERROR, "not writable");
        }
        if (!Str.isStr(text)) {
            throw PyErr.typeError("write() argument must be str, not %s", PyErr.className(text));
        }
        String s = Str.utf16(text);
        ts.charge(s.length());
        if (kind == StandardStream.STDOUT) {
            ts.interpreter().console().out(s);
        } else {
            ts.interpreter().console().err(s);
        }
        return (long) Str.length(text);
    }

    /// Write a list of strings.
    @PyMethod("writelines(self, lines, /)")
    void writeLines(ThreadState ts, Object lines) {
        for (Object line : dev.fermata.vm.object.IterOps.toArray(ts, lines)) {
            write(ts, line);
        }
    }

    /// Make sure that what was written is seen.
    @PyMethod("flush(self, /)")
    void flush(ThreadState ts) {
        ts.interpreter().console().flush();
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        String line = line(ts);
        return line == null ? null : PyStr.of(line);
    }

    private @Nullable String line(ThreadState ts) {
        if (kind != StandardStream.STDIN) {
            throw PyErr.of(ExceptionTypes.OS_ERROR, "not readable");
        }
        return ts.interpreter().console().readLine();
    }

    /// Read a line with its newline; an empty string at the end.
    @PyMethod("readline(self, size=-1, /)")
    Object readLine(ThreadState ts, long size) {
        String line = line(ts);
        return line == null ? "" : PyStr.of(line);
    }

    /// Read to the end.
    @PyMethod("read(self, size=-1, /)")
    Object read(ThreadState ts, long size) {
        StringBuilder all = new StringBuilder();
        for (String line = line(ts); line != null; line = line(ts)) {
            ts.charge(line.length());
            all.append(line);
        }
        return PyStr.of(all.toString());
    }

    /// Read all lines to the end.
    @PyMethod("readlines(self, hint=-1, /)")
    Object readLines(ThreadState ts, long hint) {
        PyList lines = new PyList();
        for (String line = line(ts); line != null; line = line(ts)) {
            lines.add(PyStr.of(line));
        }
        return lines;
    }

    /// Whether the stream is a terminal.
    @PyMethod("isatty(self, /)")
    boolean isTerminal() {
        return false;
    }

    /// Whether the stream can be read.
    @PyMethod("readable(self, /)")
    boolean readable() {
        return kind == StandardStream.STDIN;
    }

    /// Whether the stream can be written.
    @PyMethod("writable(self, /)")
    boolean writable() {
        return kind != StandardStream.STDIN;
    }

    /// Raise UnsupportedOperation: the stream has no file descriptor.
    @PyMethod("fileno(self, /)")
    long fileno() {
        throw PyErr.of(ExceptionTypes.OS_ERROR, "fileno");
    }

    @PyGetter("encoding")
    String encoding() {
        return "utf-8";
    }

    @PyGetter("errors")
    String errors() {
        return kind == StandardStream.STDERR ? "backslashreplace" : "strict";
    }

    @PyGetter("closed")
    boolean closed() {
        return false;
    }

    @PyGetter("name")
    String name() {
        return kind.shownName();
    }

    @PyGetter("mode")
    String mode() {
        return kind == StandardStream.STDIN ? "r" : "w";
    }

    @PyMethod("__repr__(self, /)")
    String repr() {
        return "<_io.TextIOWrapper name='" + name() + "' mode='" + mode() + "' encoding='utf-8'>";
    }
}
