package dev.fermata.vm.object;

/// What a script waits for, parked with [Request.Await].
public interface Awaited {

    /// Whether the script need not wait any more.
    boolean isReady();

    /// Arranges for `wake` to be called when the script need not wait any more: on any thread, at once if that is now.
    /// Called by the host's side after the script has parked. A script that is woken by something else may wait again.
    void whenReady(Runnable wake);

    /// The value of the expression that waits; called on the script's thread once [#isReady] is true.
    ///
    /// @throws PyException if what was waited for failed
    Object result(ThreadState ts);
}
