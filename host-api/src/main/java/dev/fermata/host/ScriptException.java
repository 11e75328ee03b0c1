package dev.fermata.host;

import dev.fermata.vm.builtins.TracebackPrinter;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// A Python exception, or another end of a script, as Java sees it.
public final class ScriptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pythonType;
    private final String traceback;

    private ScriptException(
            String message, String pythonType, String traceback, @Nullable Throwable cause) {
        super(message, cause, false, true);
        this.pythonType = pythonType;
        this.traceback = traceback;
    }

    /// Wraps a Python exception; its traceback needs the script's state, if there is one.
    static ScriptException of(@Nullable ThreadState ts, PyBaseException e) {
        ThreadState state = ts == null ? TracebackPrinter.bareState() : ts;
        String text = TracebackPrinter.format(state, e, null);
        String[] lines = text.strip().split("\n");
        String message = lines[lines.length - 1];
        return new ScriptException(message, e.type().name(), text, null);
    }

    static ScriptException of(String message, @Nullable Throwable cause) {
        return new ScriptException(message, "", "", cause);
    }

    /// The name of the Python exception's type; empty if the script did not end with one.
    public String pythonType() {
        return pythonType;
    }

    /// The traceback as Python writes it; empty if there is none.
    public String traceback() {
        return traceback;
    }
}
