package dev.fermata.vm.spi;

/// The time as a script sees it.
public interface Clock {

    /// Nanoseconds since 1970-01-01T00:00Z.
    long wallNanos();

    /// Nanoseconds from an arbitrary point; never goes back.
    long monotonicNanos();

    /// Nanoseconds of the machine's own clock, by which the VM waits and measures. Scripts see [#monotonicNanos].
    static long machineNanos() {
        return System.nanoTime();
    }

    /// The machine's clock.
    static Clock system() {
        return new Clock() {
            @Override
            public long wallNanos() {
                java.time.Instant now = java.time.Instant.now();
                return now.getEpochSecond() * 1_000_000_000L + now.getNano();
            }

            @Override
            public long monotonicNanos() {
                return System.nanoTime();
            }
        };
    }
}
