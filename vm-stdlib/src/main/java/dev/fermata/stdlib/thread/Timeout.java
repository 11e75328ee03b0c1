package dev.fermata.stdlib.thread;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.ThreadState;

/// How long `acquire` waits.
final class Timeout {

    /// `TIMEOUT_MAX`, in seconds.
    static final double MAX = 9223372036.0;

    private static final double NANOS = 1e9;

    private Timeout() {}

    /// Nanoseconds to wait; negative for as long as it takes, 0 for not at all.
    ///
    /// @throws dev.fermata.vm.object.PyException ValueError or OverflowError if the arguments do not fit
    static long nanos(ThreadState ts, boolean blocking, Object timeout) {
        double seconds = Convert.toDouble(ts, timeout);
        if (!blocking && seconds != -1) {
            throw PyErr.valueError("can't specify a timeout for a non-blocking call");
        }
        if (seconds < 0 && seconds != -1) {
            throw PyErr.valueError("timeout value must be positive");
        }
        if (seconds > MAX) {
            throw PyErr.overflowError("timestamp out of range for platform time_t");
        }
        return !blocking ? 0 : seconds < 0 ? -1 : (long) (seconds * NANOS);
    }
}
