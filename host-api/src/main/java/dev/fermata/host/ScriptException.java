package dev.fermata.host;

import dev.fermata.vm.builtins.TracebackPrinter;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.PyTraceback;
import dev.fermata.vm.spi.Library;
import dev.fermata.vm.spi.Limit;

import org.jspecify.annotations.Nullable;

/// A Python exception, or another end of a script, as Java sees it. Its cause is the host's own exception where a host
/// function threw one.
public final class ScriptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pythonType;
    private final String traceback;
    private final String script;
    private final int line;
    private final @Nullable Limit limit;
    private final transient @Nullable ThreadState ts;
    private final transient @Nullable PyBaseException exception;

    private ScriptException(
            String message,
            String traceback,
            @Nullable ThreadState ts,
            @Nullable PyBaseException exception,
            @Nullable Throwable cause) {
        super(message, cause, false, true);
        this.pythonType = exception == null ? "" : exception.type().name();
        this.traceback = traceback;
        this.limit = null;
        this.ts = ts;
        this.exception = exception;
        PyTraceback where = exception == null ? null : innermost(exception);
        if (where != null) {
            this.script = where.frame().code().filename();
            this.line = where.line();
        } else if (exception != null && exception.type().isSubtypeOf(ExceptionTypes.SYNTAX_ERROR)) {
            this.script = exception.field(1) == PyNone.NONE ? "" : exception.field(1).toString();
            this.line = exception.field(2) instanceof Long n ? n.intValue() : 0;
        } else {
            this.script = "";
            this.line = 0;
        }
    }

    private ScriptException(String message, @Nullable Limit limit, String script, int line) {
        super(message, null, false, true);
        this.pythonType = "";
        this.traceback = "";
        this.ts = null;
        this.exception = null;
        this.limit = limit;
        this.script = script;
        this.line = line;
    }

    /// The innermost place outside the library, or in it if there is no other.
    private static @Nullable PyTraceback innermost(PyBaseException e) {
        PyTraceback last = null;
        boolean outside = false;
        for (PyTraceback t = (PyTraceback) e.traceback; t != null; t = t.next()) {
            boolean ours = Library.contains(t.frame().code().filename());
            if (!ours || !outside) {
                last = t;
                outside = !ours;
            }
        }
        return last;
    }

    /// Wraps a Python exception; its traceback needs the script's state, if there is one.
    static ScriptException of(@Nullable ThreadState ts, PyBaseException e) {
        return of(ts, e, null);
    }

    /// Wraps a Python exception that a Java exception may be the reason of.
    static ScriptException of(
            @Nullable ThreadState ts, PyBaseException e, @Nullable Throwable cause) {
        ThreadState state = ts == null ? TracebackPrinter.bareState() : ts;
        String text = TracebackPrinter.format(state, e, null);
        String[] lines = text.strip().split("\n");
        return new ScriptException(lines[lines.length - 1], text, ts, e, cause);
    }

    static ScriptException of(String message, @Nullable Throwable cause) {
        return new ScriptException(message, "", null, null, cause);
    }

    /// The end of a script from outside.
    ///
    /// @param limit the limit that it exceeded, or null
    /// @param script the source of the code that it was in; empty if it had not started
    static ScriptException ended(String reason, @Nullable Limit limit, String script, int line) {
        String where = script.isEmpty() ? "" : " in " + script + (line > 0 ? ", line " + line : "");
        return new ScriptException(reason + where, limit, script, line);
    }

    /// The limit that the script exceeded; null if it ended otherwise.
    public @Nullable Limit limit() {
        return limit;
    }

    /// The name of the Python exception's type; empty if the script did not end with one.
    public String pythonType() {
        return pythonType;
    }

    /// The traceback as Python writes it; empty if there is none.
    public String traceback() {
        return traceback;
    }

    /// The name of the source that raised the exception, or that called the library where it was raised, or that has the
    /// syntax error; empty if there is none.
    public String script() {
        return script;
    }

    /// The line there, from 1; 0 if there is none.
    public int line() {
        return line;
    }

    /// Whether it is an exception of the script that runs in `state`.
    boolean raisedIn(ThreadState state) {
        return ts == state && exception != null;
    }

    /// The Python exception.
    PyBaseException exception() {
        if (exception == null) {
            throw new IllegalStateException("no Python exception");
        }
        return exception;
    }
}
