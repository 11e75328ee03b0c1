package dev.fermata.vm.object;

/// The kernel's view of the handoff between a script and its host; implemented in `script`.
public interface Parking {

    /// Hands `request` to the host and blocks the calling virtual thread until the host answers.
    ///
    /// @return the answer, a Python value
    /// @throws PyException if the host answers with an exception
    /// @throws ScriptTerminated if the host ends the script
    Object park(ThreadState ts, Request request);

    /// Called by a Java builtin or nested loop when fuel is used up or a stop is asked for: pauses as needed and
    /// returns when the script may go on.
    ///
    /// @throws ScriptTerminated if the host ends the script
    void checkpoint(ThreadState ts);
}
