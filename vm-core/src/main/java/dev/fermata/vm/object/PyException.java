package dev.fermata.vm.object;

/// The one Java throwable that carries a Python exception. It has no Java stack trace: the Python traceback is on the
/// exception and grows as frames unwind.
public final class PyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PyBaseException value;

    /// Raises `value`.
    public PyException(PyBaseException value) {
        super(null, null, false, false);
        this.value = value;
    }

    /// The Python exception.
    public PyBaseException value() {
        return value;
    }

    /// Whether the exception is an instance of `type`.
    public boolean is(PyType type) {
        return value.type().isSubtypeOf(type);
    }

    /// The exception as the last line of a traceback shows it, for Java logs.
    @Override
    public String getMessage() {
        return value.type().name() + ": " + value.argsText();
    }
}
