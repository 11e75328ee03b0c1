package dev.fermata.vm.script;

import dev.fermata.vm.object.MemoryAccount;
import dev.fermata.vm.object.ScriptLimits;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.spi.Limit;

/// Counts the fuel and the memory of one script. Used by the thread that runs the script.
///
/// Nobody counts bytes when objects are made. A unit of fuel makes so many bytes at most, and what makes more says so
/// before ([#reserve]). So fuel is handed out in portions, after which the script's objects are walked and measured:
/// garbage costs nothing, and a script is measured again when it may have used what it had left. Close to the limit a
/// portion is a fixed share of it, which is how far a script can exceed its limit.
final class Meter implements MemoryAccount {

    /// The most that a unit of fuel makes, leaving out what is reserved.
    private static final long BYTES_PER_UNIT = 32;

    /// The smallest portion, as a divisor of the limit.
    private static final long FINEST = 16;

    private final ScriptThread script;
    private final MemoryPool pool;
    private final long memoryLimit;
    private final boolean limitsFuel;

    /// Fuel that the script may still be granted.
    private long budget;

    /// Fuel that was granted and is not handed out yet.
    private long held;

    /// Fuel that was handed out in all.
    private long handedOut = Long.MAX_VALUE;

    /// Bytes in use when they were counted last, and those reserved since.
    private long live;

    private long reserved;

    /// Bytes that the script has of the pool.
    private long share;

    Meter(ScriptThread script, ScriptLimits limits, MemoryPool pool) {
        this.script = script;
        this.pool = pool;
        this.memoryLimit = limits.memory();
        this.limitsFuel = limits.fuel() != Long.MAX_VALUE;
        this.budget = limits.fuel();
    }

    private boolean limitsMemory() {
        return memoryLimit != Long.MAX_VALUE;
    }

    /// Prepares the state of a script that has not started.
    void begin(ThreadState ts) {
        if (limitsFuel || limitsMemory()) {
            ts.fuel = 0;
            handedOut = 0;
            grant(ts, Long.MAX_VALUE);
        }
    }

    /// Replaces what a script that has not started may use before it pauses.
    void limitSlice(ThreadState ts, long units) {
        if (limitsFuel) {
            budget += held + ts.fuel;
        }
        held = 0;
        ts.fuel = 0;
        handedOut = 0;
        grant(ts, units);
    }

    /// Adds to what the script may use, as far as its limit allows.
    void grant(ThreadState ts, long units) {
        long n = Math.min(units, budget);
        if (limitsFuel) {
            budget -= n;
        }
        held = held > Long.MAX_VALUE - n ? Long.MAX_VALUE : held + n;
        handOut(ts);
    }

    private void handOut(ThreadState ts) {
        long debt = Math.max(0, -ts.fuel);
        long n = limitsMemory() ? Math.min(held, debt + headroom() / 4 * 3 / BYTES_PER_UNIT) : held;
        held -= n;
        ts.fuel += n;
        handedOut += n;
    }

    /// Replaces what is left of what was handed out: the script has ended, but not all its code has.
    void replace(ThreadState ts, long units) {
        handedOut += units - ts.fuel;
        ts.fuel = units;
    }

    /// The fuel that was handed out in all.
    long handedOut() {
        return handedOut;
    }

    /// Called when the fuel is used up: hands out more of what was granted.
    ///
    /// @return false if there was not enough
    boolean refill(ThreadState ts) {
        if (held == 0) {
            return false;
        }
        if (limitsMemory()) {
            measure(ts, 0);
        }
        handOut(ts);
        return ts.fuel >= 0;
    }

    /// Whether the script has used up its limit.
    boolean isExhausted() {
        return limitsFuel && budget == 0;
    }

    /// The fuel that was granted and is not handed out yet.
    long held() {
        return held;
    }

    @Override
    public void reserve(long bytes) {
        if (!limitsMemory()) {
            return;
        }
        if (bytes < headroom() / 4 - reserved) {
            reserved += bytes;
        } else {
            measure(script.runningState(), bytes);
        }
    }

    /// What the script may use before its objects are measured: a quarter by reserving it, the rest by its fuel.
    private long headroom() {
        return Math.max(memoryLimit - live, memoryLimit / FINEST);
    }

    /// Measures the script's objects and ends it if they take too much.
    private void measure(ThreadState ts, long more) {
        if (more > memoryLimit) {
            throw script.exceeded(ts, Limit.MEMORY);
        }
        live = script.measure() + more;
        reserved = 0;
        if (live > memoryLimit || !takeShare()) {
            throw script.exceeded(ts, Limit.MEMORY);
        }
    }

    private boolean takeShare() {
        long wanted = live + memoryLimit / FINEST;
        if (!pool.change(share, wanted)) {
            return false;
        }
        share = wanted;
        return true;
    }

    /// Gives back what the script has of the pool, and hands out nothing more.
    void end() {
        held = 0;
        pool.change(share, 0);
        share = 0;
    }

    /// The bytes that the script's objects took when they were measured last, with what was reserved since.
    long memory() {
        return live + reserved;
    }
}
