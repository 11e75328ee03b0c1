package dev.fermata.vm.run;

import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.ThreadState;

/// What a thread's event loop wants to know of asynchronous generators (PEP 525).
public final class AsyncGeneratorHooks {

    /// Called with an asynchronous generator before it is first iterated over, or None.
    public Object firstIteration = PyNone.NONE;

    /// What is to end generators that nobody iterates over to their end, or None. They are not ended here as they are
    /// dropped, because nothing tells when that is: the event loop ends them.
    public Object finalizer = PyNone.NONE;

    /// How many frames a coroutine is to tell of its origin.
    public int originDepth;

    private AsyncGeneratorHooks() {}

    /// The hooks of a thread.
    public static AsyncGeneratorHooks of(ThreadState ts) {
        return ts.state(AsyncGeneratorHooks.class, AsyncGeneratorHooks::new);
    }
}
