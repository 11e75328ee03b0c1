package dev.fermata.host;

import dev.fermata.vm.object.ScriptLimits;

import java.time.Duration;

/// What a script may have at most. A script that exceeds a limit ends with a [Failed] step whose reason is
/// [Failed.Reason#LIMIT]; nothing in Python can catch that, and none of its Python code runs any more. Immutable; each
/// `with` method returns a changed copy.
///
/// [#NO_LIMIT], [#NO_BOUND] and [#FOREVER] stand for no limit.
///
/// @param fuel units of work, in all
/// @param cpuTime for how long it runs, time in which it waits for its turn or is parked left out
/// @param wallTime how long after its start it ends at the latest, parked or running
/// @param memory bytes that its objects take; what it can no longer reach does not count
/// @param depth nested Python calls. A script meets its own recursion limit (`sys.getrecursionlimit()`, 1000) first
///     if that is not larger, and can catch the RecursionError
/// @param output characters and bytes written to the standard streams
/// @param operations operations of the host's that have begun and not ended
/// @param tasks threads that it starts and that have not ended
/// @param sourceSize bytes of a source in UTF-8: its own, and each that it passes to `compile`, `eval` and `exec`
/// @param pauseRate how often it yields to its host or waits for an operation, per second; a second's worth may come at
///     once
public record Limits(
        long fuel,
        Duration cpuTime,
        Duration wallTime,
        long memory,
        int depth,
        long output,
        int operations,
        int tasks,
        int sourceSize,
        int pauseRate) {

    /// No limit of a `long`.
    public static final long NO_LIMIT = Long.MAX_VALUE;

    /// No limit of an `int`.
    public static final int NO_BOUND = Integer.MAX_VALUE;

    /// No limit of a time.
    public static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    private static final long MEGABYTE = 1L << 20;

    /// Checks the numbers.
    public Limits {
        if (fuel < 0 || memory < 0 || depth < 1 || output < 0 || operations < 0 || tasks < 0) {
            throw new IllegalArgumentException("a limit is negative");
        }
        if (cpuTime.isNegative() || wallTime.isNegative() || sourceSize < 0 || pauseRate < 0) {
            throw new IllegalArgumentException("a limit is negative");
        }
    }

    /// No limits.
    public static Limits none() {
        return new Limits(
                NO_LIMIT, FOREVER, FOREVER, NO_LIMIT, NO_BOUND, NO_LIMIT, NO_BOUND, NO_BOUND,
                NO_BOUND, NO_BOUND);
    }

    /// Limits for scripts of strangers: a billion units of fuel, 10 seconds of CPU time, 10 minutes from start to end, 64
    /// MB of memory, 2,000 nested calls, 1 MB of output, 100 outstanding operations, 20 threads, 1 MB of source, 10,000 pauses a second.
    public static Limits untrusted() {
        return new Limits(
                1_000_000_000,
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                64 * MEGABYTE,
                2_000,
                MEGABYTE,
                100,
                20,
                (int) MEGABYTE,
                10_000);
    }

    /// With another limit of fuel.
    public Limits withFuel(long units) {
        return new Limits(
                units,
                cpuTime,
                wallTime,
                memory,
                depth,
                output,
                operations,
                tasks,
                sourceSize,
                pauseRate);
    }

    /// With another limit of CPU time.
    public Limits withCpuTime(Duration time) {
        return new Limits(
                fuel,
                time,
                wallTime,
                memory,
                depth,
                output,
                operations,
                tasks,
                sourceSize,
                pauseRate);
    }

    /// With another limit of wall time.
    public Limits withWallTime(Duration time) {
        return new Limits(
                fuel,
                cpuTime,
                time,
                memory,
                depth,
                output,
                operations,
                tasks,
                sourceSize,
                pauseRate);
    }

    /// With another limit of memory.
    public Limits withMemory(long bytes) {
        return new Limits(
                fuel,
                cpuTime,
                wallTime,
                bytes,
                depth,
                output,
                operations,
                tasks,
                sourceSize,
                pauseRate);
    }

    /// With another limit of depth.
    public Limits withDepth(int calls) {
        return new Limits(
                fuel,
                cpuTime,
                wallTime,
                memory,
                calls,
                output,
                operations,
                tasks,
                sourceSize,
                pauseRate);
    }

    /// With another limit of output.
    public Limits withOutput(long characters) {
        return new Limits(
                fuel,
                cpuTime,
                wallTime,
                memory,
                depth,
                characters,
                operations,
                tasks,
                sourceSize,
                pauseRate);
    }

    /// With another limit of outstanding operations.
    public Limits withOperations(int count) {
        return new Limits(
                fuel,
                cpuTime,
                wallTime,
                memory,
                depth,
                output,
                count,
                tasks,
                sourceSize,
                pauseRate);
    }

    /// With another limit of threads.
    public Limits withTasks(int count) {
        return new Limits(
                fuel,
                cpuTime,
                wallTime,
                memory,
                depth,
                output,
                operations,
                count,
                sourceSize,
                pauseRate);
    }

    /// With another limit of source size.
    public Limits withSourceSize(int bytes) {
        return new Limits(
                fuel,
                cpuTime,
                wallTime,
                memory,
                depth,
                output,
                operations,
                tasks,
                bytes,
                pauseRate);
    }

    /// With another limit of the rate of pauses.
    public Limits withPauseRate(int perSecond) {
        return new Limits(
                fuel,
                cpuTime,
                wallTime,
                memory,
                depth,
                output,
                operations,
                tasks,
                sourceSize,
                perSecond);
    }

    ScriptLimits forMachine() {
        return new ScriptLimits(
                fuel,
                nanos(cpuTime),
                nanos(wallTime),
                memory,
                depth,
                output,
                operations,
                tasks,
                sourceSize,
                pauseRate);
    }

    private static long nanos(Duration time) {
        return time.compareTo(FOREVER) >= 0 ? Long.MAX_VALUE : time.toNanos();
    }
}
