package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// A Python exception. `args` and the chaining fields are here; fields of particular exceptions (`StopIteration.value`,
/// `OSError.errno`, ...) are numbered by the class that declares the type.
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

    private @Nullable Object @Nullable [] fields;

    /// Makes an exception with these `args`.
    public PyBaseException(PyType type, PyTuple args) {
        super(type);
        this.args = args;
    }

    /// A field that the exception's type declares, such as `StopIteration.value`; `None` if it was not set.
    public Object field(int index) {
        Object value = fields == null || index >= fields.length ? null : fields[index];
        return value == null ? PyNone.NONE : value;
    }

    /// Sets a field that the exception's type declares; null unsets it.
    public void setField(int index, @Nullable Object value) {
        if (fields == null) {
            fields = new Object[Math.max(2, index + 1)];
        } else if (index >= fields.length) {
            fields = Arrays.copyOf(fields, Math.max(8, index + 1));
        }
        fields[index] = value;
    }

    /// The arguments as text for Java logs; never runs Python code.
    String argsText() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < args.size(); i++) {
            if (i > 0) {
                text.append(", ");
            }
            Object arg = args.get(i);
            text.append(
                    arg instanceof PyObject o && !(o instanceof PyNone) ? o.type().name() : arg);
        }
        return text.toString();
    }
}
