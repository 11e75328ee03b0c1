package dev.fermata.vm.object;

/// Ends a script from outside. No Python `except`, `finally` or `__exit__` sees it: interpreters let it pass, and a
/// terminated script cannot park again. Carries no stack trace.
public final class ScriptTerminated extends Error {

    private static final long serialVersionUID = 1L;

    /// Ends a script for the reason given.
    public ScriptTerminated(String reason) {
        super(reason, null, false, false);
    }
}
