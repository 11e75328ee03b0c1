package dev.fermata.host;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// What can be seen of executions from outside.
@Timeout(60)
class SnapshotTest {

    private static final StartOptions LIMITED =
            StartOptions.defaults()
                    .withLimits(Limits.none().withFuel(100_000).withMemory(10_000_000));

    private static Parked park(Execution run) throws InterruptedException {
        return assertInstanceOf(Parked.class, run.next());
    }

    @Test
    void aParkedScriptShowsItsStackAndLocals() throws InterruptedException {
        String source =
                """
                import sys
                def outer(n):
                    seen = [n]
                    def inner(text):
                        seen.append(text)
                        yield_to_host(n)
                    inner('hi')
                limit = 3
                outer(limit)
                """;
        Execution run = Fermata.create().compile("nested.py", source).start(LIMITED);
        Parked token = park(run);
        Snapshot seen = run.snapshot();
        assertEquals(Snapshot.State.PARKED, seen.state());
        assertSame(token, seen.token());
        assertEquals("3", seen.asks());
        assertEquals("nested.py", seen.script());
        assertEquals(run.id(), seen.id());
        assertEquals(
                List.of("outer.<locals>.inner:6", "outer:7", "<module>:9"),
                seen.stack().stream().map(f -> f.function() + ":" + f.line()).toList());
        assertEquals(
                Map.of("text", "'hi'", "seen", "[3, 'hi']", "n", "3"),
                seen.stack().getFirst().locals());
        assertEquals("3", seen.stack().getLast().locals().get("limit"));
        assertEquals("<module>", seen.stack().getLast().locals().get("sys"));
        assertTrue(seen.fuel() > 0 && seen.fuel() < 10_000, "fuel: " + seen.fuel());

        run.resume(token, null);
        assertInstanceOf(Finished.class, run.next());
        assertEquals(Snapshot.State.ENDED, run.snapshot().state());
        assertEquals(List.of(), run.snapshot().stack());
    }

    @Test
    void whatValuesShowIsBounded() throws InterruptedException {
        String source =
                """
                class Loud:
                    def __repr__(self):
                        raise RuntimeError('not asked for')
                big = 1 << 1_000_000
                text = 'x' * 1_000_000
                items = list(range(1000))
                loop = []
                loop.append(loop)
                table = {i: [i] for i in range(10)}
                loud = Loud()
                one = (1,)
                yield_to_host(0)
                """;
        Execution run = Fermata.create().compile("values.py", source).start();
        park(run);
        Map<String, String> locals = run.snapshot().stack().getFirst().locals();
        assertEquals("<int of 1000001 bits>", locals.get("big"));
        assertEquals("'" + "x".repeat(80) + "'...", locals.get("text"));
        assertEquals("[0, 1, 2, 3, 4, 5, ...]", locals.get("items"));
        assertEquals("[[[[...]]]]", locals.get("loop"));
        assertEquals("{0: [0], 1: [1], 2: [2], 3: [3], 4: [4], 5: [5], ...}", locals.get("table"));
        assertEquals("<Loud>", locals.get("loud"));
        assertEquals("(1,)", locals.get("one"));
        assertEquals("<class 'Loud'>", locals.get("Loud"));
        run.terminate();
    }

    @Test
    void aScriptThatWaitsNamesItsOperations() throws InterruptedException {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Execution run =
                Fermata.builder()
                        .exportGlobal("host", Exports.none().function("ask()", a -> answer))
                        .build()
                        .compile("waits.py", "x = host.ask()\nyield_to_host(x)")
                        .start();
        await().until(() -> run.snapshot().state() == Snapshot.State.WAITING);
        assertEquals(List.of("ask"), run.snapshot().operations());
        assertEquals(1, run.snapshot().stack().getFirst().line());
        assertNull(run.snapshot().token());
        answer.complete("here");
        park(run);
        assertEquals(List.of(), run.snapshot().operations());
        run.terminate();
    }

    @Test
    void aRunningScriptCanBeLookedAt() throws InterruptedException {
        Execution run =
                Fermata.create()
                        .compile("busy.py", "while True: pass")
                        .start(
                                StartOptions.defaults()
                                        .withLimits(Limits.none().withMemory(10_000_000)));
        long before = run.snapshot().fuel();
        await().until(() -> run.snapshot().fuel() > before);
        assertEquals(Snapshot.State.RUNNING, run.snapshot().state());
        assertEquals(List.of(), run.snapshot().stack());
        run.terminate();
        assertInstanceOf(Failed.class, run.next());
        assertEquals(Snapshot.State.ENDED, run.snapshot().state());
    }

    /// Whoever looks neither disturbs a script nor sees it half-way.
    @Test
    void lookingDoesNotDisturb() throws Exception {
        String source =
                """
                items = {}
                for i in range(20_000):
                    items[i] = [i]
                    if i % 3 == 0:
                        items.clear()
                    yield_to_host(i)
                """;
        Execution run = Fermata.create().compile("changes.py", source).start();
        CompletableFuture<Void> looked = new CompletableFuture<>();
        Thread looker =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        while (run.snapshot().state() != Snapshot.State.ENDED) {
                                            Thread.onSpinWait();
                                        }
                                        looked.complete(null);
                                    } catch (RuntimeException e) {
                                        looked.completeExceptionally(e);
                                    }
                                });
        Step step = run.next();
        long answered = 0;
        while (step instanceof Parked token) {
            run.resume(token, null);
            answered++;
            step = run.next();
        }
        assertInstanceOf(Finished.class, step);
        assertEquals(20_000, answered);
        looked.get();
        looker.join();
    }

    @Test
    void fuelIsThatOfTheLimit() throws InterruptedException {
        Execution run = Fermata.create().compile("endless.py", "while True: pass").start(LIMITED);
        assertInstanceOf(Failed.class, run.next());
        long used = run.snapshot().fuel();
        assertTrue(used >= 100_000 && used < 100_100, "fuel: " + used);
    }

    @Test
    void aSchedulerListsAndCounts() throws InterruptedException {
        FermataScheduler scheduler = FermataScheduler.create();
        Fermata engine = Fermata.builder().scheduler(scheduler).build();
        Execution parked = engine.compile("parked.py", "yield_to_host(1)").start();
        Parked token = park(parked);
        assertInstanceOf(Failed.class, engine.compile("raises.py", "1 / 0").start().next());
        Execution limited = engine.compile("limited.py", "while True: pass").start(LIMITED);
        assertInstanceOf(Failed.class, limited.next());
        assertEquals(
                List.of("parked.py"),
                scheduler.snapshots().stream().map(Snapshot::script).toList());
        assertEquals(new SchedulerCounts(3, 0, 1, 1, 0, 0, 1, 0), scheduler.counts());
        parked.resume(token, null);
        assertInstanceOf(Finished.class, parked.next());
        Execution killed = engine.compile("killed.py", "yield_to_host(1)").start();
        park(killed);
        killed.terminate();
        assertEquals(new SchedulerCounts(4, 1, 1, 1, 1, 0, 2, 1), scheduler.counts());
        assertEquals(List.of(), scheduler.snapshots());
    }
}
