package dev.fermata.vm.object;

import dev.fermata.vm.spi.Limit;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// The kernel's view of the handoff between a script and its host; implemented in `script`.
public interface Parking {

    /// Hands `request` to the host and blocks the calling virtual thread until the host answers.
    ///
    /// @return the answer, a Python value
    /// @throws PyException if the host answers with an exception
    /// @throws ScriptTerminated if the host ends the script
    Object park(ThreadState ts, Request request);

    /// Asked at a checkpoint where fuel is used up or a stop was requested: why the script must pause now, or null if
    /// it may go on. Grants no fuel.
    ///
    /// @throws ScriptTerminated if the host ends the script
    @Nullable Request stopReason(ThreadState ts);

    /// Pauses, at a checkpoint inside a Java builtin or nested loop, for as long as there is a reason to.
    ///
    /// @throws ScriptTerminated if the host ends the script
    default void checkpoint(ThreadState ts) {
        for (Request reason = stopReason(ts); reason != null; reason = stopReason(ts)) {
            park(ts, reason);
        }
    }

    /// Lets other scripts run if it is time to, in the middle of work that cannot pause.
    ///
    /// @throws ScriptTerminated if the host ends the script
    default void poll(ThreadState ts) {}

    /// Does work that takes much memory that is not the script's, when no other script does such work. The script holds
    /// nothing up while it waits.
    ///
    /// @throws ScriptTerminated if the host ends the script
    default <T> T alone(ThreadState ts, Supplier<T> work) {
        return work.get();
    }

    /// Ends the script because it has exceeded a limit.
    ///
    /// @return what the caller throws
    default ScriptTerminated exceeded(ThreadState ts, Limit limit) {
        return new ScriptTerminated(limit, limit.label() + " limit exceeded");
    }

    /// The threads of the script.
    ScriptThreads threads();

    /// Runs `task` for this script on a Java stack of its own and waits for it: called when interpreter loops have
    /// nested so deeply that the current stack may not hold many more.
    Object onFreshStack(ThreadState ts, Supplier<Object> task);
}
