package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// A Python exception. `args` and the chaining fields are here; fields of particular exceptions (`StopIteration.value`,
/// `OSError.errno`, ...) are attributes set by their `__init__`.
public class PyBaseException extends PyInstance {

    /// The `args` tuple.
    public PyTuple args;

    /// `__cause__`, or null for `None`.
    public @Nullable PyBaseException cause;

    /// `__context__`, or null for `None`.
    public @Nullable PyBaseException context;

    /// `__suppress_context__`.
    public boolean suppressContext;

    /// `__traceback__`, or null for `None`; a `run.PyTraceback`, opaque here.
    public @Nullable PyObject traceback;

    /// Makes an exception with these `args`.
    public PyBaseException(PyType type, PyTuple args) {
        super(type);
        this.args = args;
    }

    /// The arguments as text for Java logs; never runs Python code.
    String argsText() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < args.size(); i++) {
            if (i > 0) {
                text.append(", ");
            }
            Object arg = args.get(i);
            text.append(arg instanceof PyObject o && !(o instanceof PyNone) ? o.type().name() : arg);
        }
        return text.toString();
    }
}
