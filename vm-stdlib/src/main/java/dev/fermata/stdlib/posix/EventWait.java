package dev.fermata.stdlib.posix;

import dev.fermata.vm.object.Awaited;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.spi.Clock;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// A script waits until pipes and processes are as it needs them. Its only thread parks; one of several gives up its
/// turn. In the meantime the output of the script's processes goes to its console.
public final class EventWait implements Awaited {

    private static final long LONG = TimeUnit.HOURS.toNanos(1);

    private final BooleanSupplier ready;
    private final Set<Changes> changes;
    private final long deadline;
    private final boolean timed;
    private @Nullable Runnable listener;
    private @Nullable Future<?> timer;

    private EventWait(BooleanSupplier ready, Set<Changes> changes, long deadline, boolean timed) {
        this.ready = ready;
        this.changes = changes;
        this.deadline = deadline;
        this.timed = timed;
    }

    /// Waits until `condition` holds.
    ///
    /// @param changes what tells that it may
    /// @param nanos how long to wait at most; negative for as long as it takes
    /// @return whether it holds
    public static boolean until(
            ThreadState ts, BooleanSupplier condition, Collection<Changes> changes, long nanos) {
        Children children = Children.of(ts);
        Set<Changes> all = new HashSet<>(changes);
        all.add(children.changes());
        long deadline = Clock.machineNanos() + Math.max(0, nanos);
        while (true) {
            children.deliverOutput();
            if (condition.getAsBoolean()) {
                return true;
            }
            if (nanos >= 0 && deadline - Clock.machineNanos() <= 0) {
                return false;
            }
            BooleanSupplier ready = () -> condition.getAsBoolean() || children.hasOutput();
            EventWait wait = new EventWait(ready, all, deadline, nanos >= 0);
            if (ts.threads().count() == 0) {
                try {
                    ts.park(new Request.Await(wait));
                } finally {
                    wait.stop();
                }
            } else {
                wait.giveUpTurn(ts);
            }
        }
    }

    private void giveUpTurn(ThreadState ts) {
        Runnable wake = () -> ts.threads().wake(ts);
        changes.forEach(c -> c.listen(wake));
        try {
            if (!isReady()) {
                ts.threads().await(ts, timed ? left() : LONG);
            }
        } finally {
            changes.forEach(c -> c.forget(wake));
        }
    }

    private long left() {
        return Math.max(0, deadline - Clock.machineNanos());
    }

    @Override
    public boolean isReady() {
        return timed && left() == 0 || ready.getAsBoolean();
    }

    @Override
    public void whenReady(Runnable wake) {
        stop();
        AtomicBoolean woken = new AtomicBoolean();
        Runnable once =
                () -> {
                    if (isReady() && woken.compareAndSet(false, true)) {
                        wake.run();
                    }
                };
        listener = once;
        changes.forEach(c -> c.listen(once));
        if (timed) {
            timer = ForkJoinPool.commonPool().schedule(once, left(), TimeUnit.NANOSECONDS);
        }
        once.run();
    }

    private void stop() {
        Runnable registered = listener;
        if (registered != null) {
            changes.forEach(c -> c.forget(registered));
        }
        Future<?> pending = timer;
        if (pending != null) {
            pending.cancel(false);
        }
    }

    @Override
    public Object result(ThreadState ts) {
        return PyNone.NONE;
    }
}
