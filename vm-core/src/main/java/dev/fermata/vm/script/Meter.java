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
///
/// What scripts may use before they are measured is taken from their [MemoryPool], but for a first little that most
/// scripts never exceed. The emptier the pool, the less a script gets at once. A script that parks gives back what it has
/// not used.
final class Meter implements MemoryAccount {

    /// The most that a unit of fuel makes, leaving out what is reserved.
    private static final long BYTES_PER_UNIT = 32;

    /// The smallest portion, as a divisor of the limit.
    private static final long FINEST = 16;

    /// Bytes that a script may use before it takes from the pool.
    private static final long FIRST = 1 << 20;

    /// The fewest bytes that it is worth to be measured for.
    private static final long LEAST = 1 << 18;

    /// How much more a large script may use, as a divisor of its size: it takes time to measure.
    private static final long WORTH = 4;

    /// How many scripts what is left of the pool should do for.
    private static final long SHARERS = 128;

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

    /// Fuel that the script had when it was handed out last.
    private long portion;

    /// Bytes in use when they were counted last, and those reserved since.
    private long live;

    private long reserved;

    /// Bytes that the script may use before its objects are measured: a quarter by reserving it, the rest by its fuel.
    private long headroom;

    /// Bytes that the script has of the pool.
    private long share;

    /// Whether the script is parked and has given back what it had not used.
    private boolean rests;

    Meter(ScriptThread script, ScriptLimits limits, MemoryPool pool) {
        this.script = script;
        this.pool = pool;
        this.memoryLimit = limits.memory();
        this.limitsFuel = limits.fuel() != Long.MAX_VALUE;
        this.budget = limits.fuel();
        this.headroom = Math.min(memoryLimit, FIRST);
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
        if (rests) {
            return;
        }
        long debt = Math.max(0, -ts.fuel);
        long n = limitsMemory() ? Math.min(held, debt + headroom / 4 * 3 / BYTES_PER_UNIT) : held;
        held -= n;
        ts.fuel += n;
        handedOut += n;
        portion = ts.fuel;
    }

    /// Takes back what was handed out and is not used.
    private void takeBack(ThreadState ts) {
        if (ts.fuel > 0) {
            held += ts.fuel;
            handedOut -= ts.fuel;
            ts.fuel = 0;
        }
    }

    /// Called when the script has parked without a thread: gives back what it has of the pool and has not used.
    void rest(ThreadState ts) {
        if (share == 0) {
            return;
        }
        long used = (portion - ts.fuel) * BYTES_PER_UNIT + reserved;
        live = Math.min(share, live + used);
        reserved = 0;
        takeBack(ts);
        pool.change(share, live);
        share = live;
        rests = true;
    }

    /// Called before a script that was parked goes on.
    ///
    /// @throws dev.fermata.vm.object.ScriptTerminated if there is not enough memory
    void goOn(ThreadState ts) {
        if (rests) {
            if (memoryLimit - live < LEAST || !takeShare()) {
                measure(ts, 0);
            }
            handOut(ts);
        }
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
        if (bytes < headroom / 4 - reserved) {
            reserved += bytes;
        } else {
            ThreadState ts = script.runningState();
            measure(ts, bytes);
            takeBack(ts);
            handOut(ts);
        }
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

    /// Takes from the pool what the script has and may use next.
    private boolean takeShare() {
        long most = Math.max(memoryLimit - live, memoryLimit / FINEST);
        long fair = (pool.left() + share - live) / SHARERS;
        headroom = Math.min(most, Math.max(Math.max(LEAST, live / WORTH), fair));
        if (!pool.change(share, live + headroom)) {
            headroom = Math.min(most, LEAST);
            if (!pool.change(share, live + headroom)) {
                return false;
            }
        }
        share = live + headroom;
        rests = false;
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
