package dev.fermata.vm.builtins;

import dev.fermata.vm.object.ThreadState;

/// A text stream to which `print` may hand a whole line at once, without looking up its `write`.
public interface DirectText {

    /// Whether it is such a stream now: a subclass or a stream that was reconfigured is not.
    boolean takesText();

    /// Writes a str; returns its length.
    Object write(ThreadState ts, Object text);
}
