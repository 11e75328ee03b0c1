package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// The kernel's view of a Python frame that is running.
public interface ActiveFrame {

    /// The global namespace of the frame's code.
    PyDict globals();

    /// The frame that called this one, or null.
    @Nullable ActiveFrame back();

    /// Whether scripts do not see the frame.
    boolean isHidden();

    /// The line being executed.
    int line();

    /// Lets go of intermediate values that the frame will not use again, of which nobody can tell but the garbage
    /// collector. The frame is one that called what is running.
    void dropDeadTemporaries();
}
