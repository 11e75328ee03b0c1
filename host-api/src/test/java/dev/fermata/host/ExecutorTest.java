package dev.fermata.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Scripts that an executor of the host's runs.
@Timeout(60)
class ExecutorTest {

    private static final StartOptions HERE = StartOptions.defaults().withExecutor(Runnable::run);

    private final List<@Nullable Object> said = new ArrayList<>();
    private final Set<Thread> threads = new HashSet<>();
    private final CompletableFuture<Object> later = new CompletableFuture<>();
    private final Fermata engine =
            Fermata.builder()
                    .exportGlobal(
                            "host",
                            Exports.none()
                                    .function("say(value)", this::say)
                                    .function("later()", call -> later))
                    .build();

    private @Nullable Object say(HostCall call) {
        threads.add(Thread.currentThread());
        said.add(call.get("value"));
        return null;
    }

    private Execution start(String source, StartOptions options) {
        return engine.compile("here.py", source).start(options);
    }

    @Test
    void theThreadThatResumesRunsTheScript() throws Exception {
        Execution run = start("for i in range(3): host.say(yield_to_host(i))", HERE);
        for (long i = 0; i < 3; i++) {
            Parked token = assertInstanceOf(Parked.class, run.next());
            assertEquals(new Step.Request.Yield(i), token.request());
            run.resume(token, i * 10);
        }
        assertInstanceOf(Finished.class, run.next());
        assertEquals(List.of(0L, 10L, 20L), said);
        assertEquals(Set.of(Thread.currentThread()), threads);
    }

    @Test
    void anEventLoopRunsAllOfIt() throws Exception {
        try (ExecutorService loop = Executors.newSingleThreadExecutor()) {
            Execution run =
                    start(
                            "host.say(yield_to_host(1))\n"
                                    + "host.say(host.later())\n"
                                    + "import time; time.sleep(0.01); host.say('slept')",
                            StartOptions.defaults().withExecutor(loop));
            run.resume(assertInstanceOf(Parked.class, run.next()), "a");
            later.complete("b");
            assertInstanceOf(Finished.class, run.next());
            assertEquals(List.of("a", "b", "slept"), said);
            Thread only = loop.submit(Thread::currentThread).get();
            assertEquals(Set.of(only), threads);
        }
    }

    @Test
    void resumingFromTheCallbackTakesNoStack() throws Exception {
        Execution run =
                start("n = 0\nfor i in range(200000): n += yield_to_host(i)\nhost.say(n)", HERE);
        CountDownLatch ended = new CountDownLatch(1);
        answer(run, ended);
        assertTrue(ended.await(30, TimeUnit.SECONDS));
        assertEquals(List.of(200_000L), said);
    }

    private static void answer(Execution run, CountDownLatch ended) {
        run.nextAsync()
                .thenAccept(
                        step -> {
                            if (step instanceof Parked token) {
                                answerLater(run, token, ended);
                            } else {
                                ended.countDown();
                            }
                        });
    }

    /// Asks for the next step first, so that the resumed script finds somebody to tell.
    private static void answerLater(Execution run, Parked token, CountDownLatch ended) {
        answer(run, ended);
        run.resume(token, 1L);
    }

    @Test
    void aPauseInsideABuiltinIsAnError() throws Exception {
        Execution run =
                start(
                        "class K:\n"
                                + " def __hash__(self): return yield_to_host(1)\n"
                                + "try: {K(): 1}\n"
                                + "except RuntimeError as e: host.say(str(e))\n"
                                + "host.say(yield_to_host(2))",
                        HERE);
        Parked token = assertInstanceOf(Parked.class, run.next());
        assertEquals(new Step.Request.Yield(2L), token.request());
        run.resume(token, 3L);
        assertInstanceOf(Finished.class, run.next());
        assertEquals(
                List.of("cannot pause inside a builtin function on a thread of the host's", 3L),
                said);
    }

    @Test
    void fuelEndsAfterABuiltin() throws Exception {
        Execution run =
                start(
                        "class K:\n"
                                + " def __hash__(self):\n"
                                + "  for i in range(10000): pass\n"
                                + "  return 1\n"
                                + "{K(): 1}\n"
                                + "host.say('done')",
                        HERE.withFuelSlice(1000));
        Step step = run.next();
        int pauses = 0;
        while (step instanceof Parked token) {
            assertSame(Step.Request.OutOfFuel.class, token.request().getClass());
            pauses++;
            run.resume(token, null);
            step = run.next();
        }
        assertInstanceOf(Finished.class, step);
        assertTrue(pauses > 0);
        assertEquals(List.of("done"), said);
    }

    @Test
    void anotherThreadEndsIt() throws Exception {
        Thread killer =
                Thread.startVirtualThread(
                        () -> {
                            while (engine.scheduler().executions().isEmpty()) {
                                Thread.onSpinWait();
                            }
                            engine.scheduler().executions().getFirst().terminate();
                        });
        Step step = start("while True: pass", HERE).next();
        assertEquals(Failed.Reason.TERMINATED, assertInstanceOf(Failed.class, step).reason());
        killer.join();
    }

    @Test
    void itsLimitsEndIt() throws Exception {
        Limits limits = Limits.none().withCpuTime(Duration.ofMillis(20));
        Execution run = start("{i: sum(range(10**12)) for i in [1]}", HERE.withLimits(limits));
        Failed failed = assertInstanceOf(Failed.class, run.next());
        assertEquals(Failed.Reason.LIMIT, failed.reason());
    }

    @Test
    void itStartsNoThreads() throws Exception {
        Execution run =
                start(
                        "import _thread\n"
                                + "try: _thread.start_new_thread(print, ())\n"
                                + "except RuntimeError as e: host.say(str(e))",
                        HERE);
        assertInstanceOf(Finished.class, run.next());
        assertEquals(List.of("can't start new thread"), said);
    }
}
