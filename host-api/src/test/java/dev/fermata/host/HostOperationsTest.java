package dev.fermata.host;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Host functions that answer later: scripts wait for them, with and without `await`.
@Timeout(60)
class HostOperationsTest {

    private final Map<String, CompletableFuture<Object>> begun = new ConcurrentHashMap<>();
    private final List<@Nullable Object> said = new CopyOnWriteArrayList<>();
    private final Exports exports =
            Exports.none()
                    .function(
                            "fetch(url)",
                            call ->
                                    begun.computeIfAbsent(
                                            call.text("url"), url -> new CompletableFuture<>()))
                    .function(
                            "now(value)",
                            call -> CompletableFuture.completedFuture(call.get("value")))
                    .function("say(value)", call -> said.add(call.get("value")));

    private Execution start(String source) {
        return Fermata.builder()
                .exportGlobal("host", exports)
                .build()
                .compile("main.py", source)
                .start();
    }

    private CompletableFuture<Object> operation(String url) {
        await().until(() -> begun.containsKey(url));
        return begun.get(url);
    }

    private static void finished(Execution run) throws InterruptedException {
        if (run.next() instanceof Failed failed) {
            throw failed.error();
        }
    }

    @Test
    void callsWithoutAwaitWait() throws Exception {
        Execution run =
                start(
                        """
                        def get(url):
                            return host.fetch(url) + '!'
                        host.say(get('a'))
                        host.say([host.fetch(url) for url in ('b', 'c')])
                        host.say(sorted('ed', key=host.fetch))
                        host.say(host.now(1))
                        """);
        for (String url : List.of("a", "b", "c", "e", "d")) {
            operation(url).complete(url.toUpperCase());
        }
        finished(run);
        assertEquals(List.of("A!", List.of("B", "C"), List.of("d", "e"), 1L), said);
    }

    @Test
    void moduleCodeAwaits() throws Exception {
        Execution run =
                start(
                        """
                        async def get(url):
                            return (await host.fetch(url)) + '!'
                        host.say(await host.fetch('a'))
                        host.say(await get('b'))
                        later = host.fetch('c')
                        host.say(later.done())
                        host.say(await host.now(1))
                        host.say(await later)
                        host.say(await later)
                        """);
        for (String url : List.of("a", "b", "c")) {
            operation(url).complete(url.toUpperCase());
        }
        finished(run);
        assertEquals(List.of("A", "B!", false, 1L, "C", "C"), said);
    }

    @Test
    void failuresAreRaisedWhereTheScriptWaits() throws Exception {
        Execution run =
                start(
                        """
                        async def get(url):
                            try:
                                await host.fetch(url)
                            except OSError as e:
                                host.say(f'caught {e}')
                        await get('a')
                        await host.fetch('b')
                        """);
        operation("a").completeExceptionally(new IOException("first"));
        operation("b").completeExceptionally(new IOException("second"));
        Failed failed = assertInstanceOf(Failed.class, run.next());
        assertEquals("OSError: second", failed.error().getMessage());
        assertEquals(7, failed.error().line());
        assertInstanceOf(IOException.class, failed.error().getCause());
        assertEquals(List.of("caught first"), said);
    }

    @Test
    void futuresAreOperationsToo() throws Exception {
        try (var pool = Executors.newFixedThreadPool(1)) {
            Exports more = exports.function("slow()", call -> pool.submit(() -> 42));
            Execution run =
                    Fermata.builder()
                            .exportGlobal("host", more)
                            .build()
                            .compile("main.py", "host.say(host.slow())")
                            .start();
            finished(run);
        }
        assertEquals(List.of(42L), said);
    }

    @Test
    void terminationCancelsWhatTheScriptWaitsFor() throws Exception {
        Execution run = start("await host.fetch('a')");
        CompletableFuture<Object> operation = operation("a");
        assertTrue(run.terminate());
        assertInstanceOf(Failed.class, run.next());
        await().until(operation::isCancelled);
    }

    @Test
    void yieldsAndWaitsAlternate() throws Exception {
        Execution run =
                start(
                        """
                        x = yield_to_host('first')
                        y = await host.fetch(x)
                        host.say(yield_to_host(y))
                        """);
        Parked first = assertInstanceOf(Parked.class, run.next());
        run.resume(first, "url");
        operation("url").complete("body");
        Parked second = assertInstanceOf(Parked.class, run.next());
        assertEquals(new Step.Request.Yield("body"), second.request());
        assertFalse(second.holdsThread());
        run.resume(second, 3);
        finished(run);
        assertEquals(List.of(3L), said);
    }

    @Test
    void manyWaitWithoutThreads() throws Exception {
        CompletableFuture<Object> gate = new CompletableFuture<>();
        Script script =
                Fermata.builder()
                        .exportGlobal("host", Exports.none().function("gate()", call -> gate))
                        .build()
                        .compile("main.py", "x = host.gate()\nassert x == 7");
        List<Execution> runs = new java.util.ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            runs.add(script.start());
        }
        await().until(() -> gate.getNumberOfDependents() == runs.size());
        gate.complete(7);
        for (Execution run : runs) {
            finished(run);
        }
    }
}
