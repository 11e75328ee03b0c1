package dev.fermata.host;

import dev.fermata.vm.object.PyObject;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletionStage;

/// A Python callable in Java's hands. It belongs to its script and runs there, under its limits: within a host function
/// on the script's own thread; at other times while the script is parked or has ended, on a thread of its own, after which
/// the script is as it was.
public final class ScriptFunction {

    private final HostSide side;
    private final Execution execution;
    private final PyObject function;

    ScriptFunction(HostSide side, PyObject function) {
        this.side = side;
        this.execution = side.execution();
        this.function = function;
    }

    /// Calls it and waits for the result.
    ///
    /// @param arguments converted as [Values] says
    /// @return the result, converted as [Values#toJava] says
    /// @throws ScriptException if it raises an exception
    /// @throws IllegalStateException if the script is running, elsewhere than in a host function that makes this call
    public @Nullable Object call(@Nullable Object... arguments) {
        return call(Object.class, arguments);
    }

    /// Calls it and waits for the result, as a Java type.
    ///
    /// @param arguments converted as [Values] says
    /// @throws ScriptException if it raises an exception, or returns a value of another type
    /// @throws IllegalStateException as [#call(Object...)]
    public <T> T call(Class<T> type, @Nullable Object... arguments) {
        @SuppressWarnings("unchecked")
        T result = (T) side.call(function, "the result", type, arguments);
        return result;
    }

    /// Calls it while the script is parked or has ended, without waiting. If it is an `async def` function, its coroutine
    /// becomes a task of the event loop that the script is parked in, or runs on a loop of its own.
    ///
    /// @param arguments converted as [Values] says
    /// @return the result, converted as [Values#toJava] says; fails with a [ScriptException] if the function raises an
    ///     exception
    /// @throws IllegalStateException if the script is running
    public CompletionStage<@Nullable Object> callAsync(@Nullable Object... arguments) {
        return side.callLater(function, arguments);
    }

    /// The script that it belongs to.
    public Execution execution() {
        return execution;
    }

    boolean belongsTo(HostSide other) {
        return side == other;
    }

    PyObject function() {
        return function;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ScriptFunction other && function == other.function;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(function);
    }

    @Override
    public String toString() {
        return "ScriptFunction[" + function.type().name() + "]";
    }
}
