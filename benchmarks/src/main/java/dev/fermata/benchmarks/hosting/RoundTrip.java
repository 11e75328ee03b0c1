package dev.fermata.benchmarks.hosting;

import dev.fermata.host.Execution;
import dev.fermata.host.Fermata;
import dev.fermata.host.Parked;
import dev.fermata.host.StartOptions;
import dev.fermata.host.Step;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.LockSupport;

/// How long it takes from the answer to a script that is parked until it has parked again: `yield_to_host` in a loop. And
/// what the JDK's own ways take to pass something to another thread and get something back.
///
/// Argument: how many round trips are measured; where platform threads change places, a tenth of that.
public final class RoundTrip {

    private static final String SOURCE = "n = 0\nwhile True: n = yield_to_host(n)";
    private static final int IN_FLIGHT = 256;
    private static final int ROUNDS = 5;

    private final int count;
    private final Fermata engine = Fermata.create();

    private RoundTrip(int count) {
        this.count = count;
    }

    /// What is measured: so many round trips.
    private interface Trips {
        void run(int count) throws InterruptedException;
    }

    private enum Kind {
        VIRTUAL,
        PLATFORM;

        Thread start(Runnable task) {
            return this == VIRTUAL
                    ? Thread.ofVirtual().start(task)
                    : Thread.ofPlatform().daemon().start(task);
        }
    }

    /// Prints the figures.
    public static void main(String[] args) throws InterruptedException {
        new RoundTrip(args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000).measureAll();
    }

    private void measureAll() throws InterruptedException {
        StartOptions onHost = StartOptions.defaults().withExecutor(Runnable::run);
        StartOptions own = StartOptions.defaults();
        System.out.printf("%-62s %10s%n", "", "ns, best");
        measure("script on the host's thread", Kind.PLATFORM, false, n -> one(onHost, n));
        measure(
                "256 scripts on one thread of the host's",
                Kind.PLATFORM,
                false,
                n -> loop(onHost, n));
        measure(
                "script on a virtual thread, host on one too",
                Kind.VIRTUAL,
                false,
                n -> one(own, n));
        measure(
                "256 scripts on virtual threads, one loop on one too",
                Kind.VIRTUAL,
                false,
                n -> loop(own, n));
        measure(
                "script on a virtual thread, platform thread waits",
                Kind.PLATFORM,
                true,
                n -> one(own, n));
        measure(
                "256 scripts on virtual threads, one loop on a platform thread",
                Kind.PLATFORM,
                true,
                n -> loop(own, n));
        for (Kind kind : Kind.values()) {
            boolean slow = kind == Kind.PLATFORM;
            String threads = ", two " + kind + " threads";
            measure("SynchronousQueue" + threads, kind, slow, n -> synchronousQueues(kind, n));
            measure("park and unpark" + threads, kind, slow, n -> parking(kind, n));
        }
    }

    private void measure(String name, Kind host, boolean changesPlatformThreads, Trips work)
            throws InterruptedException {
        long[] best = {Long.MAX_VALUE};
        int trips = changesPlatformThreads ? count / 10 : count;
        for (int i = 0; i < ROUNDS; i++) {
            Thread thread =
                    host.start(
                            () -> {
                                long start = System.nanoTime();
                                try {
                                    work.run(trips);
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                best[0] = Math.min(best[0], System.nanoTime() - start);
                            });
            thread.join();
        }
        System.out.printf("%-62s %10.0f%n", name, (double) best[0] / trips);
    }

    private void one(StartOptions options, int trips) throws InterruptedException {
        Execution run = engine.compile("trip.py", SOURCE).start(options);
        Step step = run.next();
        for (int i = 0; i < trips; i++) {
            run.resume((Parked) step, 1L);
            step = run.next();
        }
        run.terminate();
    }

    private void loop(StartOptions options, int trips) throws InterruptedException {
        BlockingQueue<Step> ready = new LinkedBlockingQueue<>();
        for (int i = 0; i < IN_FLIGHT; i++) {
            Execution run = engine.compile("trip.py", SOURCE).start(options);
            run.nextAsync().thenAccept(ready::add);
        }
        for (int i = 0; i < trips; i++) {
            Parked token = (Parked) ready.take();
            Execution run = token.execution();
            run.resume(token, 1L);
            run.nextAsync().thenAccept(ready::add);
        }
        for (int i = 0; i < IN_FLIGHT; i++) {
            ready.take().execution().terminate();
        }
    }

    private static void synchronousQueues(Kind kind, int trips) throws InterruptedException {
        SynchronousQueue<Integer> there = new SynchronousQueue<>();
        SynchronousQueue<Integer> back = new SynchronousQueue<>();
        Thread other =
                kind.start(
                        () -> {
                            try {
                                for (int i = 0; i < trips; i++) {
                                    back.put(there.take());
                                }
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        for (int i = 0; i < trips; i++) {
            there.put(i);
            back.take();
        }
        other.join();
    }

    private static final class Turn {
        private volatile int number;
    }

    private static void parking(Kind kind, int trips) throws InterruptedException {
        Turn turn = new Turn();
        Thread host = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        Thread other =
                kind.start(
                        () -> {
                            for (int i = 0; i < trips; i++) {
                                awaitTurn(turn, 2 * i + 1);
                                turn.number++;
                                LockSupport.unpark(host);
                            }
                            ended.countDown();
                        });
        for (int i = 0; i < trips; i++) {
            turn.number++;
            LockSupport.unpark(other);
            awaitTurn(turn, 2 * i + 2);
        }
        ended.await();
    }

    private static void awaitTurn(Turn turn, int number) {
        while (turn.number != number) {
            LockSupport.park(turn);
        }
    }
}
