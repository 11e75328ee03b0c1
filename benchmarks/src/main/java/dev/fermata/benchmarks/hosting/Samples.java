package dev.fermata.benchmarks.hosting;

import java.util.Arrays;

/// Durations in nanoseconds, for percentiles.
final class Samples {

    private long[] nanos = new long[1024];
    private int size;

    synchronized void add(long value) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = value;
    }

    /// The value that so much of the samples do not exceed.
    ///
    /// @param share between 0 and 1
    synchronized long at(double share) {
        Arrays.sort(nanos, 0, size);
        return size == 0 ? 0 : nanos[Math.min(size - 1, (int) (size * share))];
    }

    synchronized int size() {
        return size;
    }

    /// Forgets all.
    synchronized void clear() {
        size = 0;
    }

    double millisAt(double share) {
        return at(share) / 1e6;
    }
}
