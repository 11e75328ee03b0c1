package dev.fermata.vm.operation;

import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// How the outcome of an operation becomes Python's. Called on the script's thread.
public interface Conversion {

    /// The Python value of a result.
    ///
    /// @throws PyException if there is none
    Object value(ThreadState ts, @Nullable Object result);

    /// The Python exception for a failure.
    PyException failure(ThreadState ts, Throwable failure);
}
