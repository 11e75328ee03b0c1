package dev.fermata.vm.script;

import dev.fermata.vm.spi.Clock;
import dev.fermata.vm.spi.Limit;

import org.jspecify.annotations.Nullable;

/// A script's place among those that run or want to. What changes does so under the lock of its [RunSlots].
final class RunSlot {

    static final int PRIORITIES = 3;

    /// Whether the script may run.
    enum State {
        FREE,
        WAITING,
        HELD
    }

    volatile State state = State.FREE;

    /// Who waits for it.
    @Nullable Thread thread;

    /// Where it waits, among the lines of its [RunSlots].
    int line;

    /// Numbers those that wait in the order in which they came.
    long ticket;

    /// Whether it is had at once, because the script is being ended.
    boolean hurried;

    private final ScriptThread script;
    private final int priority;
    private final long cpuNanos;
    private long used;
    private long since;
    private long stepNanos = Long.MAX_VALUE;
    private long stepStart;
    private volatile boolean exhausted;
    private volatile boolean paused;

    /// @param priority 0 for the highest
    /// @param cpuNanos how long the script may run in all
    RunSlot(ScriptThread script, int priority, long cpuNanos) {
        this.script = script;
        this.priority = priority;
        this.cpuNanos = cpuNanos;
    }

    int priority() {
        return priority;
    }

    /// Whether the script's time is limited.
    boolean isTimed() {
        return cpuNanos != Long.MAX_VALUE || stepNanos != Long.MAX_VALUE;
    }

    /// Limits how long the script runs before it pauses.
    void limitStep(long nanos) {
        stepNanos = nanos;
    }

    /// The script has been started or resumed.
    void startStep() {
        stepStart = used;
    }

    void startSlice() {
        if (since != 0) {
            endSlice();
        }
        since = Clock.machineNanos();
    }

    void endSlice() {
        used += Clock.machineNanos() - since;
        since = 0;
    }

    /// Whether the script's slice, or all its time, is over.
    boolean isOver(long now, long sliceNanos) {
        long running = now - since;
        exhausted = used + running >= cpuNanos;
        paused = used + running - stepStart >= stepNanos;
        return exhausted || paused || running >= sliceNanos;
    }

    /// Ends the script, or asks it to pass its slot on. Called without the lock.
    void stop() {
        if (exhausted) {
            script.terminate(Limit.CPU_TIME);
        } else if (paused) {
            script.requestPause();
        } else {
            script.endSlice();
        }
    }

    /// Nanoseconds for which the script has run, up to the end of its last slice.
    long used() {
        return used;
    }
}
