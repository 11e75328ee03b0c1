package dev.fermata.host;

import dev.fermata.vm.script.Deadlines;
import dev.fermata.vm.script.MemoryPool;
import dev.fermata.vm.script.Resources;
import dev.fermata.vm.script.RunSlots;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Decides which scripts run, how many, and how many there are. An engine has one of its own unless it is given one;
/// engines can share one. Safe for use by many threads.
///
/// A script that wants to run waits for a slot, first come first served within its [Priority]. While others wait, it
/// has its slot for a slice of time. A parked script holds none.
public final class FermataScheduler implements AutoCloseable {

    private final Resources resources;
    private final Chronicle chronicle = new Chronicle();
    private final Semaphore places;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Place ring = new Place(this);
    private int live;
    private boolean closed;

    private FermataScheduler(Builder builder) {
        ThreadFactory threads = Thread.ofVirtual().name("fermata-", 0).factory();
        this.resources =
                new Resources(
                        threads,
                        new RunSlots(builder.slots, builder.slice.toNanos()),
                        new MemoryPool(builder.memory),
                        new Deadlines());
        this.places = new Semaphore(builder.maxLive, true);
    }

    /// Makes a scheduler with the defaults that [Builder] names.
    public static FermataScheduler create() {
        return builder().build();
    }

    /// Prepares a scheduler.
    public static Builder builder() {
        return new Builder();
    }

    /// Makes schedulers.
    public static final class Builder {

        private int slots = RunSlots.defaultCount();
        private Duration slice = Duration.ofMillis(1);
        private int maxLive = Integer.MAX_VALUE;
        private long memory = Runtime.getRuntime().maxMemory() / 2;

        private Builder() {}

        /// How many scripts run at once; by default one less than the JVM has carrier threads, so that other virtual threads
        /// are not starved.
        public Builder slots(int count) {
            slots = count;
            return this;
        }

        /// After how long a script lets another run; 1 ms by default.
        public Builder slice(Duration time) {
            slice = time;
            return this;
        }

        /// How many scripts there are at once, parked ones included; no bound by default. Starting one more waits.
        public Builder maxLive(int count) {
            maxLive = count;
            return this;
        }

        /// How many bytes the objects of all scripts with a memory limit take together; half the heap by default. A script
        /// that needs more than is left ends with its memory limit.
        public Builder memory(long bytes) {
            memory = bytes;
            return this;
        }

        /// Makes the scheduler.
        public FermataScheduler build() {
            return new FermataScheduler(this);
        }
    }

    /// How many scripts run now.
    public int running() {
        return resources.slots().running();
    }

    /// How many want to run and wait for a slot.
    public int waiting() {
        return resources.slots().waiting();
    }

    /// How many have started and not ended.
    public int live() {
        lock.lock();
        try {
            return live;
        } finally {
            lock.unlock();
        }
    }

    /// The executions that have started and not ended, in no order.
    public List<Execution> executions() {
        lock.lock();
        try {
            List<Execution> all = new ArrayList<>(live);
            for (Place p = ring.after; p != ring; p = p.after) {
                Execution execution = p.get();
                if (execution != null) {
                    all.add(execution);
                }
            }
            return all;
        } finally {
            lock.unlock();
        }
    }

    /// What they do, with their Python stacks if they are parked, in no order. Each is of its own moment.
    public List<Snapshot> snapshots() {
        return executions().stream().map(Execution::snapshot).toList();
    }

    /// What its scripts have done so far.
    public SchedulerCounts counts() {
        return chronicle.counts();
    }

    /// The bytes that the objects of all scripts with a memory limit take, as far as they were measured.
    public long memory() {
        return resources.memory().taken();
    }

    /// Starts no more scripts; those that have started go on.
    public void shutdown() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until no script is left.
    ///
    /// @return false if the time was over before
    public boolean awaitTermination(Duration timeout) throws InterruptedException {
        long nanos = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (live > 0) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = ended.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Starts no more scripts and ends all.
    @Override
    public void close() {
        shutdown();
        executions().forEach(Execution::terminate);
    }

    Chronicle chronicle() {
        return chronicle;
    }

    Resources resources() {
        return resources;
    }

    /// Waits until there is room for one more script, which then has it.
    ///
    /// @throws RejectedExecutionException after [#shutdown]
    void admit() {
        places.acquireUninterruptibly();
        enter();
    }

    /// As [#admit], but false if there is no room within the time.
    boolean tryAdmit(Duration timeout) throws InterruptedException {
        if (!places.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        enter();
        return true;
    }

    private void enter() {
        lock.lock();
        try {
            if (closed) {
                places.release();
                throw new RejectedExecutionException("the scheduler has been shut down");
            }
            live++;
        } finally {
            lock.unlock();
        }
    }

    /// Takes a place for a script for which there was room.
    void enter(Place place) {
        lock.lock();
        try {
            place.before = ring.before;
            place.after = ring;
            ring.before.after = place;
            ring.before = place;
        } finally {
            lock.unlock();
        }
    }

    /// Gives back a place.
    void leave(Place place) {
        lock.lock();
        try {
            if (place.before == place) {
                return;
            }
            place.before.after = place.after;
            place.after.before = place.before;
            place.before = place;
            place.after = place;
            forgo();
        } finally {
            lock.unlock();
        }
    }

    /// Gives back the room of a script that has no place yet.
    void forgo() {
        places.release();
        lock.lock();
        try {
            live--;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
