package dev.fermata.vm.object;

/// The one Java throwable that carries a Python exception. It has no Java stack trace: the Python traceback is on the
/// exception and grows as frames unwind.
public final class PyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PyBaseException value;
    private boolean raised;
    private boolean skipFrame;

    /// Raises `value`.
    public PyException(PyBaseException value) {
        super(null, null, false, false);
        this.value = value;
    }

    /// The Python exception.
    public PyBaseException value() {
        return value;
    }

    /// Goes on raising `value`: the frame that does it is not added to the traceback again, and its context stays.
    public static PyException reraise(PyBaseException value) {
        PyException e = new PyException(value);
        e.raised = true;
        e.skipFrame = true;
        return e;
    }

    /// Notes that an engine has seen this throwable; returns whether it is the first to.
    public boolean markRaised() {
        boolean first = !raised;
        raised = true;
        return first;
    }

    /// Whether the frame that now sees the exception should leave the traceback as it is; true at most once.
    public boolean takeSkipFrame() {
        boolean skip = skipFrame;
        skipFrame = false;
        return skip;
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
