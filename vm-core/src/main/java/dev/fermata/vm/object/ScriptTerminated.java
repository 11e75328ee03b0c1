package dev.fermata.vm.object;

import dev.fermata.vm.spi.Limit;

import org.jspecify.annotations.Nullable;

/// Ends a script from outside. No Python `except`, `finally` or `__exit__` sees it: interpreters let it pass, and a
/// terminated script cannot park again. Carries no stack trace.
public final class ScriptTerminated extends Error {

    private static final long serialVersionUID = 1L;

    private final @Nullable Limit limit;

    /// Ends a script for the reason given.
    public ScriptTerminated(String reason) {
        this(null, reason);
    }

    /// Ends a script that has exceeded a limit.
    public ScriptTerminated(@Nullable Limit limit, String reason) {
        super(reason, null, false, false);
        this.limit = limit;
    }

    /// The limit that was exceeded, or null.
    public @Nullable Limit limit() {
        return limit;
    }
}
