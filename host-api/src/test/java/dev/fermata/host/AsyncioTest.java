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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// asyncio over operations of the host.
@Timeout(60)
class AsyncioTest {

    private final Map<String, CompletableFuture<Object>> begun = new ConcurrentHashMap<>();
    private final List<@Nullable Object> said = new CopyOnWriteArrayList<>();
    private final Fermata engine =
            Fermata.builder()
                    .exportGlobal(
                            "host",
                            Exports.none()
                                    .function(
                                            "fetch(url)",
                                            call ->
                                                    begun.computeIfAbsent(
                                                            call.text("url"),
                                                            url -> new CompletableFuture<>()))
                                    .function("say(value)", call -> said.add(call.get("value"))))
                    .build();

    private Execution start(String source) {
        return engine.compile("main.py", "import asyncio\n" + source).start();
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
    void severalOperationsAreOutstandingAtOnce() throws Exception {
        Execution run =
                start(
                        """
                        async def get(url):
                            body = await host.fetch(url)
                            host.say(body)
                            return body
                        async def main():
                            return await asyncio.gather(*(get(u) for u in 'abc'), host.fetch('d'))
                        host.say(asyncio.run(main()))
                        """);
        for (String url : List.of("c", "a", "d", "b")) {
            await().until(() -> begun.size() == 4);
            int before = said.size();
            operation(url).complete(url.toUpperCase());
            await().until(() -> url.equals("d") || said.size() > before);
        }
        finished(run);
        assertEquals(List.of("C", "A", "B", List.of("A", "B", "C", "D")), said);
    }

    @Test
    void moduleCodeIsATask() throws Exception {
        Execution run =
                start(
                        """
                        host.say(await host.fetch('before'))
                        task = asyncio.ensure_future(host.fetch('b'))
                        async with asyncio.timeout(10):
                            host.say(await host.fetch('a'))
                        host.say(await task)
                        host.say(asyncio.current_task() is not None)
                        async def fail():
                            await host.fetch('c')
                        await fail()
                        """);
        operation("before").complete(0);
        operation("b").complete("B");
        operation("a").complete("A");
        operation("c").completeExceptionally(new IOException("gone"));
        Failed failed = assertInstanceOf(Failed.class, run.next());
        assertEquals("OSError: gone", failed.error().getMessage());
        assertEquals(9, failed.error().line());
        assertTrue(
                failed.error()
                        .traceback()
                        .startsWith(
                                "Traceback (most recent call last):\n"
                                        + "  File \"main.py\", line 10, in <module>\n"),
                failed.error().traceback());
        assertEquals(List.of(0L, "A", "B", true), said);
    }

    @Test
    void cancelledTasksCancelOperations() throws Exception {
        Execution run =
                start(
                        """
                        async def get():
                            try:
                                await host.fetch('a')
                            finally:
                                host.say('left')
                        task = asyncio.create_task(get())
                        await asyncio.sleep(0)
                        task.cancel()
                        try:
                            await task
                        except asyncio.CancelledError:
                            host.say('cancelled')
                        try:
                            await asyncio.wait_for(host.fetch('b'), 0.01)
                        except TimeoutError:
                            host.say('timeout')
                        """);
        finished(run);
        assertTrue(operation("a").isCancelled());
        assertTrue(operation("b").isCancelled());
        assertEquals(List.of("left", "cancelled", "timeout"), said);
    }

    @Test
    void cancelledOperationsCancelTasks() throws Exception {
        Execution run =
                start(
                        """
                        task = asyncio.ensure_future(host.fetch('a'))
                        async def get():
                            return await host.fetch('b')
                        other = asyncio.create_task(get())
                        await asyncio.wait([task, other])
                        host.say(task.cancelled() and other.cancelled())
                        """);
        operation("a").cancel(true);
        operation("b").cancel(true);
        finished(run);
        assertEquals(List.of(true), said);
    }

    @Test
    void waitingLoopsHoldNoThread() throws Exception {
        Execution run =
                start(
                        """
                        async def main():
                            async with asyncio.TaskGroup() as group:
                                for url in 'ab':
                                    group.create_task(get(url))
                        async def get(url):
                            host.say(await host.fetch(url))
                            host.say(yield_to_host(url))
                        asyncio.run(main())
                        """);
        operation("a").complete(1);
        Parked parked = assertInstanceOf(Parked.class, run.next());
        assertEquals(new Step.Request.Yield("a"), parked.request());
        operation("b").complete(2);
        run.resume(parked, 3);
        Parked second = assertInstanceOf(Parked.class, run.next());
        assertFalse(said.isEmpty());
        run.resume(second, 4);
        finished(run);
        assertEquals(List.of(1L, 3L, 2L, 4L), said);
    }

    @Test
    void timersAndOperationsTogether() throws Exception {
        Execution run =
                start(
                        """
                        async def tick():
                            for i in range(3):
                                await asyncio.sleep(0.005)
                                host.say(i)
                            return 'ticked'
                        host.say(await asyncio.gather(tick(), host.fetch('a')))
                        """);
        await().until(() -> said.size() == 3);
        operation("a").complete("A");
        finished(run);
        assertEquals(List.of(0L, 1L, 2L, List.of("ticked", "A")), said);
    }

    @Test
    void tasksThatAreLeftAreCancelled() throws Exception {
        Execution run =
                start(
                        """
                        async def forever():
                            try:
                                await host.fetch('never')
                            finally:
                                host.say('left')
                        task = asyncio.create_task(forever())
                        await asyncio.sleep(0)
                        """);
        finished(run);
        assertEquals(List.of("left"), said);
        assertTrue(operation("never").isCancelled());
    }

    @Test
    void tasksYieldToTheHostWithoutAThread() throws Exception {
        Execution run =
                start(
                        """
                        async def ask(n):
                            await asyncio.sleep(0)
                            return yield_to_host(n)
                        async def main():
                            host.say(str(await asyncio.gather(ask(1), ask(2))))
                        asyncio.run(main())
                        """);
        for (long question = 1; question <= 2; question++) {
            Parked parked = assertInstanceOf(Parked.class, run.next());
            assertEquals(false, parked.holdsThread());
            run.resume(parked, question * 10);
        }
        finished(run);
        assertEquals(List.of("[10, 20]"), said);
    }

    @Test
    void hostCallsCoroutineFunctions() throws Exception {
        Execution run =
                start(
                        """
                        async def twice(url):
                            body = await host.fetch(url)
                            await asyncio.sleep(0.001)
                            return body * 2
                        async def fail():
                            raise KeyError('k')
                        async def main():
                            host.say(await host.fetch('main'))
                        asyncio.run(main())
                        """);
        operation("main");
        ScriptFunction twice = functionWhenParked(run, "twice");
        CompletableFuture<@Nullable Object> result = twice.callAsync("a").toCompletableFuture();
        operation("a").complete("A");
        assertEquals("AA", result.join());
        CompletableFuture<@Nullable Object> failed =
                functionWhenParked(run, "fail").callAsync().toCompletableFuture();
        await().until(failed::isDone);
        assertEquals(
                "KeyError",
                assertInstanceOf(ScriptException.class, failed.exceptionNow()).pythonType());
        operation("main").complete("done");
        finished(run);
        CompletableFuture<@Nullable Object> after = twice.callAsync("b").toCompletableFuture();
        operation("b").complete("B");
        assertEquals("BB", after.join());
        assertEquals(List.of("done"), said);
    }

    /// The function, once the script has parked.
    private static ScriptFunction functionWhenParked(Execution run, String name) {
        return await().ignoreExceptionsInstanceOf(IllegalStateException.class)
                .until(() -> run.function(name), Objects::nonNull);
    }

    @Test
    void scriptsRunAsStages() throws Exception {
        Script script =
                engine.compile(
                        "main.py",
                        """
                        host.say(await host.fetch('a'))
                        try:
                            host.say(yield_to_host('question'))
                        except Exception as e:
                            host.say(f'{type(e).__name__} {e}')
                        for i in range(1000): pass
                        """);
        StartOptions options = StartOptions.defaults().withFuelSlice(500);
        begun.put("a", CompletableFuture.completedFuture("A"));
        script.runAsync(options).toCompletableFuture().join();
        script.runAsync(options, q -> CompletableFuture.completedFuture(q + "?"))
                .toCompletableFuture()
                .join();
        script.runAsync(
                        options,
                        q -> {
                            throw new IllegalArgumentException("no");
                        })
                .toCompletableFuture()
                .join();
        assertEquals(
                List.of(
                        "A",
                        "RuntimeError the host does not answer",
                        "A",
                        "question?",
                        "A",
                        "ValueError no"),
                said);
        begun.remove("a");
        CompletableFuture<Finished> cancelled = script.runAsync(options).toCompletableFuture();
        CompletableFuture<Object> operation = operation("a");
        cancelled.cancel(true);
        await().until(operation::isCancelled);
        CompletableFuture<Finished> failing =
                engine.compile("bad.py", "1 / 0").runAsync(options).toCompletableFuture();
        await().until(failing::isDone);
        assertEquals(
                "ZeroDivisionError",
                assertInstanceOf(ScriptException.class, failing.exceptionNow()).pythonType());
    }
}
