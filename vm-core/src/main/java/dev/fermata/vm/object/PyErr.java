package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// Makes Python exceptions to throw: `throw PyErr.typeError("unhashable type: '%s'", name)`.
///
/// In the message of each factory `%s` and `%d` stand for the arguments in order, `%%` for a percent sign.
public final class PyErr {

    private PyErr() {}

    /// An exception of any builtin type whose only argument is the message.
    public static PyException of(PyType type, String format, Object... args) {
        return new PyException(make(type, PyStr.of(format(format, args))));
    }

    /// An exception instance of a builtin type with these `args`, without running Python code.
    public static PyBaseException make(PyType type, Object... args) {
        return ExceptionTypes.make(type, PyTuple.of(args));
    }

    /// TypeError.
    public static PyException typeError(String format, Object... args) {
        return of(ExceptionTypes.TYPE_ERROR, format, args);
    }

    /// ValueError.
    public static PyException valueError(String format, Object... args) {
        return of(ExceptionTypes.VALUE_ERROR, format, args);
    }

    /// IndexError.
    public static PyException indexError(String format, Object... args) {
        return of(ExceptionTypes.INDEX_ERROR, format, args);
    }

    /// KeyError whose argument is the key itself.
    public static PyException keyError(Object key) {
        return new PyException(make(ExceptionTypes.KEY_ERROR, key));
    }

    /// OverflowError.
    public static PyException overflowError(String format, Object... args) {
        return of(ExceptionTypes.OVERFLOW_ERROR, format, args);
    }

    /// ZeroDivisionError.
    public static PyException zeroDivisionError(String format, Object... args) {
        return of(ExceptionTypes.ZERO_DIVISION_ERROR, format, args);
    }

    /// RuntimeError.
    public static PyException runtimeError(String format, Object... args) {
        return of(ExceptionTypes.RUNTIME_ERROR, format, args);
    }

    /// RecursionError.
    public static PyException recursionError(String format, Object... args) {
        return of(ExceptionTypes.RECURSION_ERROR, format, args);
    }

    /// MemoryError.
    public static PyException memoryError() {
        return new PyException(make(ExceptionTypes.MEMORY_ERROR));
    }

    /// AssertionError.
    public static PyException assertionError(String format, Object... args) {
        return of(ExceptionTypes.ASSERTION_ERROR, format, args);
    }

    /// NotImplementedError.
    public static PyException notImplementedError(String format, Object... args) {
        return of(ExceptionTypes.NOT_IMPLEMENTED_ERROR, format, args);
    }

    /// BufferError.
    public static PyException bufferError(String format, Object... args) {
        return of(ExceptionTypes.BUFFER_ERROR, format, args);
    }

    /// EOFError.
    public static PyException eofError(String format, Object... args) {
        return of(ExceptionTypes.EOF_ERROR, format, args);
    }

    /// LookupError.
    public static PyException lookupError(String format, Object... args) {
        return of(ExceptionTypes.LOOKUP_ERROR, format, args);
    }

    /// SystemError.
    public static PyException systemError(String format, Object... args) {
        return of(ExceptionTypes.SYSTEM_ERROR, format, args);
    }

    /// NameError with its `name` attribute set.
    public static PyException nameError(String name, String format, Object... args) {
        return withField(of(ExceptionTypes.NAME_ERROR, format, args), "name", PyStr.ofName(name));
    }

    /// UnboundLocalError.
    public static PyException unboundLocalError(String format, Object... args) {
        return of(ExceptionTypes.UNBOUND_LOCAL_ERROR, format, args);
    }

    /// ImportError with its `name` attribute set.
    public static PyException importError(
            PyType type, Object moduleName, String format, Object... args) {
        return withField(of(type, format, args), "name", moduleName);
    }

    /// AttributeError with its `name` and `obj` attributes set.
    public static PyException attributeError(Object o, String name, String format, Object... args) {
        PyException e = of(ExceptionTypes.ATTRIBUTE_ERROR, format, args);
        withField(e, "name", PyStr.ofName(name));
        return withField(e, "obj", o);
    }

    /// The AttributeError of default attribute lookup.
    public static PyException noAttribute(Object o, String name) {
        if (o instanceof PyType type) {
            return attributeError(
                    o, name, "type object '%s' has no attribute '%s'", type.name(), name);
        }
        return attributeError(o, name, "'%s' object has no attribute '%s'", className(o), name);
    }

    /// StopIteration with its value; `None` gives no arguments.
    public static PyException stopIteration(Object value) {
        return new PyException(
                value == PyNone.NONE
                        ? make(ExceptionTypes.STOP_ITERATION)
                        : make(ExceptionTypes.STOP_ITERATION, value));
    }

    /// The TypeError for an argument of the wrong type.
    ///
    /// @param expected what would do, such as `str`
    public static PyException expected(String what, String expected, Object got) {
        return typeError("%s must be %s, not %s", what, expected, typeName(got));
    }

    /// How CPython's errors name the class of a value, see [PyType#errorName].
    public static String className(Object o) {
        return PyType.of(o).errorName();
    }

    /// How CPython's argument errors name the type of a value: `NoneType` reads `None`.
    public static String typeName(Object o) {
        return o == PyNone.NONE ? "None" : className(o);
    }

    private static PyException withField(PyException e, String name, @Nullable Object value) {
        if (value != null) {
            ExceptionTypes.setField(e.value(), name, value);
        }
        return e;
    }

    /// Replaces `%s` and `%d` by the arguments and `%%` by a percent sign; never runs Python code.
    static String format(String format, Object... args) {
        if (args.length == 0 && format.indexOf('%') < 0) {
            return format;
        }
        StringBuilder out = new StringBuilder(format.length() + 16 * args.length);
        int next = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                out.append(c);
                continue;
            }
            char directive = format.charAt(++i);
            if (directive == '%') {
                out.append('%');
            } else {
                out.append(args[next++]);
            }
        }
        return out.toString();
    }
}
