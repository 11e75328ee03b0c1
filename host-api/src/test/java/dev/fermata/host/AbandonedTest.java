package dev.fermata.host;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/// Scripts that nobody refers to any more.
@Timeout(120)
class AbandonedTest {

    private static final int SCRIPTS = 2000;

    private final FermataScheduler scheduler = FermataScheduler.create();
    private final Fermata engine = Fermata.builder().scheduler(scheduler).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yield_to_host(0)",
                "min([0], key=yield_to_host)",
                "class K:\n def __hash__(self): return yield_to_host(0)\n{K(): 1}"
            })
    void parked(String source) throws Exception {
        Script script = engine.compile("abandoned.py", source);
        for (int i = 0; i < SCRIPTS; i++) {
            assertInstanceOf(Parked.class, script.start().next());
        }
        awaitNone();
    }

    @Test
    void parkedWithLimits() throws Exception {
        Script script = engine.compile("abandoned.py", "print(1)\nyield_to_host(0)");
        for (int i = 0; i < SCRIPTS; i++) {
            StartOptions options = StartOptions.defaults().withLimits(Limits.untrusted());
            assertInstanceOf(Parked.class, script.start(options).next());
        }
        awaitNone();
    }

    private void awaitNone() {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            System.gc();
                            return scheduler.live() == 0;
                        });
        assertEquals(0, scheduler.executions().size());
        assertEquals(0, scheduler.running());
    }

    @Test
    void aTokenIsAReference() throws Exception {
        Script script = engine.compile("kept.py", "min([0], key=yield_to_host)");
        Parked token = assertInstanceOf(Parked.class, script.start().next());
        collect();
        token.execution().resume(token, 0);
        assertInstanceOf(Finished.class, token.execution().next());
    }

    @Test
    void aScriptThatRunsNeedsNone() throws Exception {
        CountDownLatch ended = new CountDownLatch(2);
        CompletableFuture<Object> stage = new CompletableFuture<>();
        Fermata host =
                Fermata.builder()
                        .exportGlobal(
                                "host",
                                Exports.none()
                                        .function("later()", call -> stage)
                                        .function(
                                                "end()",
                                                call -> {
                                                    ended.countDown();
                                                    return null;
                                                }))
                        .build();
        host.compile("waits.py", "host.later()\nhost.end()").start();
        host.compile("waits.py", "min([0], key=lambda n: host.later())\nhost.end()").start();
        collect();
        stage.complete(1);
        ended.await();
    }

    private static void collect() {
        WeakReference<Object> garbage = new WeakReference<>(new Object());
        await().until(
                        () -> {
                            System.gc();
                            return garbage.get() == null;
                        });
    }
}
