package dev.fermata.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Several threads answer and end one pause at once: one of them has an effect.
@Timeout(120)
class RaceTest {

    private static final int ROUNDS = 300;
    private static final int RESUMERS = 3;

    @ParameterizedTest
    @ValueSource(strings = {"yield_to_host(0)", "min([0], key=yield_to_host)"})
    void oneAnswerWins(String pause) throws Exception {
        Script script = Fermata.create().compile("race.py", pause + "\n" + pause);
        for (int i = 0; i < ROUNDS; i++) {
            Execution run = script.start();
            Parked token = assertInstanceOf(Parked.class, run.next());
            assertEquals(1, race(run, token, false));
            Parked second = assertInstanceOf(Parked.class, run.next());
            assertEquals(0, race(run, token, false));
            run.resume(second, null);
            assertInstanceOf(Finished.class, run.next());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yield_to_host(0)", "min([0], key=yield_to_host)"})
    void anAnswerAndTheEnd(String pause) throws Exception {
        Script script = Fermata.create().compile("race.py", pause + "\nwhile True: pass");
        for (int i = 0; i < ROUNDS; i++) {
            Execution run = script.start();
            Parked token = assertInstanceOf(Parked.class, run.next());
            assertTrue(race(run, token, true) <= 1);
            assertInstanceOf(Failed.class, run.next());
            assertEquals(0, race(run, token, false));
        }
    }

    @Test
    void threadsThatWakeLeaveTheFuelOfTheRunningOneAlone() throws Exception {
        Script script =
                Fermata.create()
                        .compile(
                                "race.py",
                                """
                                import threading, time
                                awake = 0
                                def sleep():
                                    global awake
                                    while awake < 1000:
                                        time.sleep(0.0001)
                                        awake += 1
                                threads = [threading.Thread(target=sleep) for _ in range(4)]
                                for thread in threads:
                                    thread.start()
                                while awake < 1000:
                                    pass
                                """);
        assertInstanceOf(Finished.class, script.start().next());
    }

    @ParameterizedTest
    @ValueSource(longs = {200_000, 1_000_000})
    void anAnswerAndTheDeadline(long nanos) throws Exception {
        Script script = Fermata.create().compile("race.py", "while True: yield_to_host(0)");
        StartOptions options =
                StartOptions.defaults()
                        .withLimits(Limits.none().withWallTime(Duration.ofNanos(nanos)));
        for (int i = 0; i < ROUNDS; i++) {
            Execution run = script.start(options);
            Step step = run.next();
            while (step instanceof Parked token) {
                race(run, token, false);
                step = run.next();
            }
            assertEquals(Failed.Reason.LIMIT, assertInstanceOf(Failed.class, step).reason());
        }
    }

    /// How many of the threads could answer.
    private static int race(Execution run, Parked token, boolean end) throws Exception {
        AtomicInteger answered = new AtomicInteger();
        CyclicBarrier barrier = new CyclicBarrier(RESUMERS + (end ? 1 : 0));
        List<Future<?>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < RESUMERS; i++) {
                all.add(
                        threads.submit(
                                () -> {
                                    barrier.await();
                                    try {
                                        run.resume(token, null);
                                        answered.incrementAndGet();
                                    } catch (IllegalStateException e) {
                                        // Another was faster.
                                    }
                                    return null;
                                }));
            }
            if (end) {
                all.add(
                        threads.submit(
                                () -> {
                                    barrier.await();
                                    return run.terminate();
                                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return answered.get();
    }
}
