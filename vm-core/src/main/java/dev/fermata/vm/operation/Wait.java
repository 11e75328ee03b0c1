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

    /// How long a thread waits at a time: it must be finite, because a thread that waits for ever needs another to wake it.
    private static final long LONG = TimeUnit.HOURS.toNanos(1);

    private final @Nullable Operations operations;
    private final Operations.@Nullable LoopState loop;
    private final long deadline;
    private final boolean timed;
    private @Nullable Future<?> timer;
    private @Nullable Runnable waiter;

    /// Makes a wait that begins now.
    ///
    /// @param ts the thread that waits, if operations can end it early, or null
    /// @param nanos for how long; negative for no limit
    Wait(@Nullable ThreadState ts, long nanos) {
        this.operations = ts == null ? null : Operations.of(ts);
        this.loop = ts == null ? null : Operations.LoopState.of(ts);
        this.timed = nanos >= 0;
        this.deadline = Clock.machineNanos() + nanos;
    }

    @Override
    public boolean isReady() {
        return operations != null && loop != null && operations.hasArrivals(loop)
                || timed && deadline - Clock.machineNanos() <= 0;
    }

    /// Waits while other threads of the script run.
    void giveUpTurns(ThreadState ts) {
        Runnable wake = () -> ts.threads().wake(ts);
        while (!isReady()) {
            if (operations != null && loop != null) {
                operations.onArrival(loop, wake);
            }
            try {
                long left = Math.max(0, deadline - Clock.machineNanos());
                ts.threads().await(ts, timed ? Math.min(left, LONG) : LONG);
            } finally {
                if (operations != null) {
                    operations.forget(wake);
                }
            }
        }
    }

    @Override
    public void whenReady(Runnable wake) {
        if (timed) {
            long left = Math.max(0, deadline - Clock.machineNanos());
            timer = ForkJoinPool.commonPool().schedule(wake, left, TimeUnit.NANOSECONDS);
        }
        if (operations != null && loop != null) {
            waiter = wake;
            operations.onArrival(loop, wake);
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
