package dev.fermata.vm.script;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// A part of a deep computation that runs on a thread of its own, while the thread below waits for it.
final class FreshStack implements Runnable {

    private final Supplier<Object> task;
    private @Nullable Object result;
    private @Nullable Throwable failure;

    FreshStack(Supplier<Object> task) {
        this.task = task;
    }

    @Override
    public void run() {
        try {
            result = task.get();
        } catch (Throwable t) {
            failure = t;
        }
    }

    /// Waits for the task on `thread` and returns or throws what it did.
    Object await(Thread thread) {
        boolean ended = false;
        while (!ended) {
            try {
                thread.join();
                ended = true;
            } catch (InterruptedException e) {
                // Interrupts mean nothing to a script's threads: its host terminates it through the
                // cell.
            }
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        if (result == null) {
            throw new IllegalStateException("the task returned nothing");
        }
        return result;
    }
}
