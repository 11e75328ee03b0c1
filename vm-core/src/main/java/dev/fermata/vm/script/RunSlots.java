package dev.fermata.vm.script;

import dev.fermata.vm.spi.Clock;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// Lets so many scripts run at once and no more; the others wait in line. The JDK does not share its carrier threads by
/// time, so this does: with fewer slots than carriers, the other virtual threads of the process always find a carrier.
///
/// A script takes a slot when it begins to run and gives it back when it parks. While others wait, a script that has
/// had its slot for a slice of time is asked to pass it on at its next checkpoint, and goes to the end of the line of
/// those that have used up a slice. Those that have been started or resumed are in a line before them.
///
/// Safe for use by many threads.
public final class RunSlots {

    /// How often the script that has waited longest gets a slot, whatever its line: one time in so many.
    private static final int TURN_OF_THE_LONGEST = 8;

    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final int count;
    private final long sliceNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Deque<RunSlot>> lines = new ArrayList<>();
    private final List<RunSlot> holders = new ArrayList<>();
    private int waiting;
    private int grants;
    private long tickets;
    private int timed;
    private @Nullable Thread ticker;
    private boolean ticking;

    /// @param count how many scripts run at once
    /// @param sliceNanos after how many nanoseconds a script lets another run
    public RunSlots(int count, long sliceNanos) {
        if (count < 1) {
            throw new IllegalArgumentException("no slots: " + count);
        }
        if (sliceNanos < 1) {
            throw new IllegalArgumentException("no slice: " + sliceNanos);
        }
        this.count = count;
        this.sliceNanos = sliceNanos;
        for (int i = 0; i < 2 * RunSlot.PRIORITIES; i++) {
            lines.add(new ArrayDeque<>());
        }
    }

    /// As many slots as leave one carrier thread to the other virtual threads of the process.
    public static int defaultCount() {
        int carriers =
                Integer.getInteger(
                        "jdk.virtualThreadScheduler.parallelism",
                        Runtime.getRuntime().availableProcessors());
        return Math.max(1, carriers - 1);
    }

    /// How many scripts have a slot.
    public int running() {
        lock.lock();
        try {
            return holders.size();
        } finally {
            lock.unlock();
        }
    }

    /// How many wait for one.
    public int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until `slot` is had. Without effect if it is.
    void acquire(RunSlot slot) {
        lock.lock();
        try {
            if (slot.state == RunSlot.State.HELD) {
                return;
            }
            slot.startStep();
            if (slot.hurried || holders.size() < count && waiting == 0) {
                hold(slot);
                return;
            }
            line(slot, 2 * slot.priority());
        } finally {
            lock.unlock();
        }
        await(slot);
    }

    /// Gives `slot` back. Without effect if it is not had.
    void release(RunSlot slot) {
        lock.lock();
        try {
            if (slot.state == RunSlot.State.HELD) {
                drop(slot);
                grant();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Lets others run, if any wait, and waits for a new turn.
    ///
    /// @return whether others ran
    boolean pass(RunSlot slot) {
        lock.lock();
        try {
            if (slot.state != RunSlot.State.HELD || slot.hurried) {
                return false;
            }
            if (waiting == 0) {
                slot.startSlice();
                return false;
            }
            drop(slot);
            line(slot, 2 * slot.priority() + 1);
            grant();
        } finally {
            lock.unlock();
        }
        await(slot);
        return true;
    }

    /// Lets a script go on at once, and from now on, beyond the number of slots: it is being ended.
    void hurry(RunSlot slot) {
        lock.lock();
        try {
            slot.hurried = true;
            if (slot.state == RunSlot.State.WAITING) {
                lines.get(slot.line).remove(slot);
                waiting--;
                hold(slot);
                LockSupport.unpark(slot.thread);
            }
        } finally {
            lock.unlock();
        }
    }

    private void line(RunSlot slot, int line) {
        slot.line = line;
        slot.ticket = ++tickets;
        slot.state = RunSlot.State.WAITING;
        slot.thread = Thread.currentThread();
        lines.get(line).add(slot);
        waiting++;
        tick();
    }

    private void hold(RunSlot slot) {
        slot.state = RunSlot.State.HELD;
        slot.startSlice();
        holders.add(slot);
        if (slot.isTimed()) {
            timed++;
            tick();
        }
    }

    private void drop(RunSlot slot) {
        slot.endSlice();
        slot.state = RunSlot.State.FREE;
        holders.remove(slot);
        if (slot.isTimed()) {
            timed--;
        }
    }

    private void grant() {
        while (waiting > 0 && holders.size() < count) {
            RunSlot next = next();
            waiting--;
            hold(next);
            LockSupport.unpark(next.thread);
        }
    }

    private RunSlot next() {
        Deque<RunSlot> chosen = null;
        boolean longest = ++grants % TURN_OF_THE_LONGEST == 0;
        for (Deque<RunSlot> line : lines) {
            RunSlot first = line.peek();
            if (first == null) {
                continue;
            }
            if (chosen == null || longest && first.ticket < chosen.element().ticket) {
                chosen = line;
            }
        }
        if (chosen != null) {
            return chosen.remove();
        }
        throw new IllegalStateException("nobody waits");
    }

    private static void await(RunSlot slot) {
        while (slot.state == RunSlot.State.WAITING) {
            LockSupport.park(slot);
            // A set interrupt status would make park return at once, for ever.
            Thread.interrupted();
        }
    }

    /// Makes sure that somebody looks at the time.
    private void tick() {
        if (ticking) {
            return;
        }
        ticking = true;
        if (ticker == null) {
            ticker = Thread.ofPlatform().daemon().name("fermata-slices").start(this::watch);
        } else {
            LockSupport.unpark(ticker);
        }
    }

    /// Asks those whose slice or time is over to stop, every slice while there is a reason to.
    private void watch() {
        while (true) {
            LockSupport.parkNanos(this, sliceNanos);
            List<RunSlot> over = new ArrayList<>();
            lock.lock();
            try {
                long now = Clock.machineNanos();
                for (RunSlot slot : holders) {
                    if (slot.isOver(now, waiting > 0 ? sliceNanos : Long.MAX_VALUE)) {
                        over.add(slot);
                    }
                }
                ticking = waiting > 0 || timed > 0;
            } finally {
                lock.unlock();
            }
            over.forEach(RunSlot::stop);
            if (!isNeeded()) {
                return;
            }
        }
    }

    /// Waits until there is something to watch; false, and the thread ends, if there is nothing for a while.
    private boolean isNeeded() {
        long end = Clock.machineNanos() + IDLE_NANOS;
        while (true) {
            lock.lock();
            try {
                if (ticking) {
                    return true;
                }
                if (Clock.machineNanos() - end >= 0) {
                    ticker = null;
                    return false;
                }
            } finally {
                lock.unlock();
            }
            LockSupport.parkNanos(this, end - Clock.machineNanos());
        }
    }
}
