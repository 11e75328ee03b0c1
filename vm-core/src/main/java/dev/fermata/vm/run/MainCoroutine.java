package dev.fermata.vm.run;

import org.jspecify.annotations.Nullable;

/// The coroutine that a script's main module is, if it uses `await`, and what drives it. It runs by itself until it asks
/// for an event loop; then the loop drives it as a task.
public final class MainCoroutine {

    private @Nullable PyCoroutine coroutine;
    private @Nullable PyFunction driver;

    /// Makes the state of a script whose main module is no coroutine.
    public MainCoroutine() {}

    /// Notes that the main module is a coroutine that nothing drives yet.
    public void begin(PyCoroutine main) {
        coroutine = main;
    }

    /// The coroutine while it is running and nothing drives it, or null.
    public @Nullable PyCoroutine undriven() {
        PyCoroutine main = coroutine;
        return main != null && driver == null && main.core().running ? main : null;
    }

    /// Sets what drives the coroutine from its next suspension on.
    ///
    /// @param function called once with what the coroutine yields, or with what it returns and true
    public void setDriver(PyFunction function) {
        driver = function;
    }

    /// What drives the coroutine, or null; it is handed out once.
    public @Nullable PyFunction takeDriver() {
        PyFunction function = driver;
        if (function != null) {
            coroutine = null;
            driver = null;
        }
        return function;
    }
}
