package dev.fermata.vm.object;

import java.util.function.Consumer;

/// The threads of one script, of which one runs at a time: the one that has the turn. Implemented in `script`.
///
/// Turns change only where a thread waits or has used up its share of fuel, in the order in which threads became ready; so the same script takes the same turns in every run, as far as it does not wait for the clock.
public interface ScriptThreads {

    /// Makes another thread of the script. `body` runs when the thread first gets the turn.
    ///
    /// @param starter the running thread
    /// @param body runs Python code with the new thread's state
    /// @return the new thread's state
    /// @throws PyException RuntimeError if the script may have no more threads
    ThreadState start(ThreadState starter, Consumer<ThreadState> body);

    /// Gives up the turn until [#wake] is called for this thread or the time is over, and then until it gets the turn again.
    ///
    /// @param nanos how long to wait at most; negative for as long as it takes
    /// @return whether the thread was woken
    /// @throws PyException RuntimeError if no thread of the script could ever go on
    /// @throws ScriptTerminated if the script is ended meanwhile
    boolean await(ThreadState ts, long nanos);

    /// Lets the thread of `waiter` go on when it next can; if it does not wait, its next wait ends at once. Callable by any thread.
    void wake(ThreadState waiter);

    /// Lets the threads that are ready have their turns first.
    void pass(ThreadState ts);

    /// How many threads there are besides the first.
    int count();
}
