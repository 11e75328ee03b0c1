package dev.fermata.host;

import java.util.Arrays;

/// A script and a virtual thread that behave, and tell how long they are kept waiting by those that do not.
final class Canary {

    private static final String SOURCE =
            """
            total = 0
            while True:
                total = total + sum(range(10))
                yield_to_host(total)
            """;

    private static final long REST_MILLIS = 1;
    private static final int FEWEST = 300;

    private final Execution script;
    private final Delays scriptDelays = new Delays();
    private final Delays threadDelays = new Delays();
    private final Thread driver;
    private final Thread sleeper;
    private volatile boolean closed;
    private volatile String wrong = "";

    /// Delays in nanoseconds.
    static final class Delays {

        private long[] nanos = new long[1024];
        private int size;

        private synchronized void add(long value) {
            if (size == nanos.length) {
                nanos = Arrays.copyOf(nanos, size * 2);
            }
            nanos[size++] = value;
        }

        /// The delay that 99 of 100 did not exceed since it was asked for last, in milliseconds; 0, and nothing is taken, if
        /// there were too few.
        synchronized double takeMillis99() {
            if (size < FEWEST) {
                return 0;
            }
            Arrays.sort(nanos, 0, size);
            double result = nanos[size * 99 / 100] / 1e6;
            size = 0;
            return result;
        }
    }

    Canary(Fermata engine) {
        script =
                engine.compile("canary.py", SOURCE)
                        .start(StartOptions.defaults().withLimits(Limits.none()));
        driver = Thread.startVirtualThread(this::drive);
        sleeper = Thread.startVirtualThread(this::sleep);
    }

    private void drive() {
        long expected = 0;
        try {
            while (!closed) {
                Step step = script.next();
                expected += 45;
                if (!(step instanceof Parked token)
                        || !token.request().equals(new Step.Request.Yield(expected))) {
                    wrong = "the canary did " + step;
                    return;
                }
                Thread.sleep(REST_MILLIS);
                long start = System.nanoTime();
                script.resume(token, null);
                Step next = script.next();
                scriptDelays.add(System.nanoTime() - start);
                expected += 45;
                if (!(next instanceof Parked again)) {
                    wrong = "the canary did " + next;
                    return;
                }
                script.resume(again, null);
            }
        } catch (InterruptedException e) {
            wrong = "interrupted";
        }
    }

    private void sleep() {
        try {
            while (!closed) {
                long start = System.nanoTime();
                Thread.sleep(REST_MILLIS);
                threadDelays.add(System.nanoTime() - start - REST_MILLIS * 1_000_000);
            }
        } catch (InterruptedException e) {
            wrong = "interrupted";
        }
    }

    /// How long the script took for a little work.
    Delays scriptDelays() {
        return scriptDelays;
    }

    /// How much longer than asked for the thread slept.
    Delays threadDelays() {
        return threadDelays;
    }

    /// What was not as it should be; empty if nothing.
    String wrong() {
        return wrong;
    }

    /// Ends both.
    void end() throws InterruptedException {
        closed = true;
        driver.join();
        sleeper.join();
        script.terminate();
    }
}
