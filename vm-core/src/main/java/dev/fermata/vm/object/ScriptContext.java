package dev.fermata.vm.object;

/// A context (PEP 567) that calls are run in.
public interface ScriptContext {

    /// Makes this the current context.
    ///
    /// @throws PyException RuntimeError if it is current already, here or further out
    void enter(ThreadState ts);

    /// Makes the context current again that was before [#enter].
    void leave(ThreadState ts);
}
