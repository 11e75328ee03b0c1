package dev.fermata.host;

import dev.fermata.vm.object.ExceptionTypes;

/// Thrown by a host function to raise a particular Python exception in the script.
public final class PythonError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final String text;

    /// Makes an error.
    ///
    /// @param type the name of a builtin exception type, such as `ValueError`
    /// @param text the exception's message
    /// @throws IllegalArgumentException if there is no such type
    public PythonError(String type, String text) {
        super(type + ": " + text);
        if (ExceptionTypes.byName(type) == null) {
            throw new IllegalArgumentException("no builtin exception type " + type);
        }
        this.type = type;
        this.text = text;
    }

    /// The name of the Python type.
    public String type() {
        return type;
    }

    /// The exception's message.
    public String text() {
        return text;
    }
}
