package dev.fermata.stdlib.thread;

import dev.fermata.vm.object.ThreadState;

import java.util.ArrayDeque;
import java.util.function.BooleanSupplier;

/// The threads that wait for a lock, in the order of their coming.
final class WaitQueue {

    private final ArrayDeque<ThreadState> waiters = new ArrayDeque<>(1);

    /// Waits until `free` holds.
    ///
    /// @param nanos how long to wait at most; negative for as long as it takes
    /// @return whether it holds
    boolean await(ThreadState ts, BooleanSupplier free, long nanos) {
        long deadline = System.nanoTime() + nanos;
        while (!free.getAsBoolean()) {
            long left = nanos < 0 ? -1 : deadline - System.nanoTime();
            if (nanos >= 0 && left <= 0) {
                return false;
            }
            waiters.add(ts);
            try {
                ts.threads().await(ts, left);
            } finally {
                waiters.remove(ts);
            }
        }
        return true;
    }

    /// Lets the thread that has waited longest look again.
    void wakeFirst(ThreadState ts) {
        ThreadState waiter = waiters.poll();
        if (waiter != null) {
            ts.threads().wake(waiter);
        }
    }
}
