package dev.fermata.vm.operation;

import dev.fermata.vm.object.Awaited;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.spi.Clock;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Waiting, as an event loop with nothing to do does: until an operation ends that the loop watches, or for some time.
final class Wait implements Awaited {

    private final @Nullable Operations operations;
    private final long deadline;
    private final boolean timed;
    private @Nullable Future<?> timer;
    private @Nullable Runnable waiter;

    /// Makes a wait that begins now.
    ///
    /// @param operations what can end it early, or null if only the time can
    /// @param nanos for how long; negative for no limit
    Wait(@Nullable Operations operations, long nanos) {
        this.operations = operations;
        this.timed = nanos >= 0;
        this.deadline = Clock.machineNanos() + nanos;
    }

    @Override
    public boolean isReady() {
        return operations != null && operations.hasArrivals()
                || timed && deadline - Clock.machineNanos() <= 0;
    }

    @Override
    public void whenReady(Runnable wake) {
        if (timed) {
            long left = Math.max(0, deadline - Clock.machineNanos());
            timer = ForkJoinPool.commonPool().schedule(wake, left, TimeUnit.NANOSECONDS);
        }
        if (operations != null) {
            waiter = wake;
            operations.onArrival(wake);
        }
    }

    @Override
    public Object result(ThreadState ts) {
        Future<?> pending = timer;
        if (pending != null) {
            pending.cancel(false);
        }
        if (operations != null && waiter != null) {
            operations.forget(waiter);
        }
        return PyNone.NONE;
    }
}
