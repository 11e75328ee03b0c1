package dev.fermata.vm.script;

import dev.fermata.vm.spi.Clock;

/// Counts the pauses that a script asks for against the time since its first. Used by the thread that runs the script.
final class PauseRate {

    private static final double NANOS = 1e9;

    /// Counts nothing.
    private static final PauseRate UNLIMITED = new PauseRate(Integer.MAX_VALUE);

    private final int mostPerSecond;
    private long pauses;
    private long start;

    private PauseRate(int mostPerSecond) {
        this.mostPerSecond = mostPerSecond;
    }

    /// @param mostPerSecond `Integer.MAX_VALUE` for no limit
    static PauseRate of(int mostPerSecond) {
        return mostPerSecond == Integer.MAX_VALUE ? UNLIMITED : new PauseRate(mostPerSecond);
    }

    /// Counts one more.
    ///
    /// @return false if there have been more than may be in the time since the first, and a second beside
    boolean count() {
        if (this == UNLIMITED) {
            return true;
        }
        if (pauses++ == 0) {
            start = Clock.machineNanos();
        }
        return pauses <= mostPerSecond
                || pauses <= mostPerSecond * (1 + (Clock.machineNanos() - start) / NANOS);
    }
}
