package dev.fermata.stdlib.time;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.operation.WaitFunction;

/// Functions that tell the time, as the script's host lets it pass.
@PyModuleSpec(name = "time")
final class TimeModule {

    private static final double NANOS = 1e9;

    @PyConstant("timezone")
    static final long TIMEZONE = 0;

    @PyConstant("altzone")
    static final long ALTZONE = 0;

    @PyConstant("daylight")
    static final long DAYLIGHT = 0;

    private TimeModule() {}

    static void exec(ThreadState ts, PyModule module) {
        WaitFunction.install(module, "sleep", false);
    }

    /// Delay execution for a given number of seconds.
    ///
    /// The argument may be a floating point number for subsecond precision. The script parks meanwhile.
    @PyMethod("sleep(seconds, /)")
    static Object sleep(ThreadState ts, Object seconds) {
        return WaitFunction.await(ts, false, seconds);
    }

    /// Return the current time in seconds since the Epoch.
    @PyMethod("time()")
    static double time(ThreadState ts) {
        return ts.interpreter().clock().wallNanos() / NANOS;
    }

    /// Return the current time in nanoseconds since the Epoch.
    @PyMethod("time_ns()")
    static long timeNs(ThreadState ts) {
        return ts.interpreter().clock().wallNanos();
    }

    /// Monotonic clock, cannot go backward.
    @PyMethod("monotonic()")
    static double monotonic(ThreadState ts) {
        return ts.interpreter().clock().monotonicNanos() / NANOS;
    }

    /// Monotonic clock, cannot go backward, as nanoseconds.
    @PyMethod("monotonic_ns()")
    static long monotonicNs(ThreadState ts) {
        return ts.interpreter().clock().monotonicNanos();
    }

    /// Performance counter for benchmarking.
    @PyMethod("perf_counter()")
    static double perfCounter(ThreadState ts) {
        return ts.interpreter().clock().monotonicNanos() / NANOS;
    }

    /// Performance counter for benchmarking as nanoseconds.
    @PyMethod("perf_counter_ns()")
    static long perfCounterNs(ThreadState ts) {
        return ts.interpreter().clock().monotonicNanos();
    }
}
