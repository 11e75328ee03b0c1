package dev.fermata.host;

import dev.fermata.vm.object.ExceptionTypes;

import org.jspecify.annotations.Nullable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeoutException;

/// Which Python exception a Java exception of the host's becomes when it reaches a script: that of the closest superclass
/// that is mapped. The message crosses, the Java stack does not. Immutable.
///
/// A host function chooses freely by throwing [PythonError].
public final class ExceptionMapping {

    private final Map<Class<?>, String> types;

    private ExceptionMapping(Map<Class<?>, String> types) {
        this.types = types;
    }

    /// The mapping that an engine has unless it is given another:
    ///
    /// | Java | Python |
    /// |---|---|
    /// | `IllegalArgumentException`, `DateTimeException` | `ValueError` |
    /// | `IndexOutOfBoundsException` | `IndexError` |
    /// | `NoSuchElementException` | `LookupError` |
    /// | `ArithmeticException` | `ArithmeticError` |
    /// | `UnsupportedOperationException` | `NotImplementedError` |
    /// | `FileNotFoundException`, `NoSuchFileException` | `FileNotFoundError` |
    /// | `FileAlreadyExistsException` | `FileExistsError` |
    /// | `AccessDeniedException`, `SecurityException` | `PermissionError` |
    /// | `IOException` | `OSError` |
    /// | `TimeoutException` | `TimeoutError` |
    /// | any other | `RuntimeError` |
    public static ExceptionMapping defaults() {
        Map<Class<?>, String> types = new LinkedHashMap<>();
        types.put(Throwable.class, "RuntimeError");
        types.put(IllegalArgumentException.class, "ValueError");
        types.put(DateTimeException.class, "ValueError");
        types.put(IndexOutOfBoundsException.class, "IndexError");
        types.put(NoSuchElementException.class, "LookupError");
        types.put(ArithmeticException.class, "ArithmeticError");
        types.put(UnsupportedOperationException.class, "NotImplementedError");
        types.put(FileNotFoundException.class, "FileNotFoundError");
        types.put(NoSuchFileException.class, "FileNotFoundError");
        types.put(FileAlreadyExistsException.class, "FileExistsError");
        types.put(AccessDeniedException.class, "PermissionError");
        types.put(SecurityException.class, "PermissionError");
        types.put(IOException.class, "OSError");
        types.put(TimeoutException.class, "TimeoutError");
        return new ExceptionMapping(types);
    }

    /// With `javaType` and its subclasses, unless mapped themselves, becoming `pythonType`.
    ///
    /// @param pythonType the name of a builtin exception type, such as `ValueError`
    /// @throws IllegalArgumentException if there is no such type
    public ExceptionMapping with(Class<? extends Exception> javaType, String pythonType) {
        if (ExceptionTypes.byName(pythonType) == null) {
            throw new IllegalArgumentException("no builtin exception type " + pythonType);
        }
        Map<Class<?>, String> more = new LinkedHashMap<>(types);
        more.put(javaType, pythonType);
        return new ExceptionMapping(more);
    }

    /// What an exception becomes.
    PythonError translate(Throwable e) {
        if (e instanceof PythonError already) {
            return already;
        }
        String type = null;
        for (Class<?> c = e.getClass(); type == null && c != null; c = c.getSuperclass()) {
            type = types.get(c);
        }
        return new PythonError(type == null ? "RuntimeError" : type, message(e));
    }

    private static String message(Throwable e) {
        @Nullable String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
