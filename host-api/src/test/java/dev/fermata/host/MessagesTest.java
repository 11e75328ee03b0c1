package dev.fermata.host;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/// Mailboxes, channels, and calls into parked scripts.
@Timeout(60)
class MessagesTest {

    private final List<@Nullable Object> said = new CopyOnWriteArrayList<>();
    private final Fermata engine =
            Fermata.builder()
                    .exportGlobal(
                            "host",
                            Exports.none()
                                    .function("say(value)", call -> said.add(call.get("value"))))
                    .build();

    private Execution start(String source) {
        return engine.compile("main.py", source).start();
    }

    private static void finished(Execution run) throws InterruptedException {
        if (run.next() instanceof Failed failed) {
            throw failed.error();
        }
    }

    private static <T> T join(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    @Test
    void receiveWaitsForMessages() throws Exception {
        Execution run =
                start(
                        """
                        from fermata import receive
                        host.say(await receive())
                        host.say(await receive())
                        try:
                            await receive(timeout=0.01)
                        except TimeoutError:
                            host.say('timeout')
                        """);
        run.mailbox().send(Map.of("a", 1));
        run.mailbox().send(null);
        finished(run);
        assertEquals(3, said.size());
        assertEquals(Map.of("a", 1L), said.get(0));
        assertNull(said.get(1));
        assertEquals("timeout", said.get(2));
    }

    @Test
    void receiveBlocksPlainCode() throws Exception {
        Execution run =
                start(
                        """
                        import fermata
                        def get():
                            return fermata.receive(timeout=10) + 1
                        host.say(get())
                        try:
                            fermata.receive(0)
                        except TimeoutError:
                            host.say('timeout')
                        """);
        join(run.mailbox().send(4));
        finished(run);
        assertEquals(List.of(5L, "timeout"), said);
    }

    @Test
    void channelsHoldSendersBack() throws Exception {
        Channel channel = engine.channel("jobs", 2);
        Execution producer =
                start(
                        """
                        import fermata
                        jobs = fermata.channel('jobs')
                        for i in range(5):
                            jobs.send([i])
                            host.say(f'sent {i}')
                        jobs.close()
                        """);
        await().until(() -> said.size() == 2);
        assertEquals(2, channel.size());
        assertEquals(List.of(0L), join(channel.receive()));
        await().until(() -> said.size() == 3);
        Execution consumer =
                start(
                        """
                        import fermata
                        total = 0
                        for item in fermata.channel('jobs'):
                            total += item[0]
                        host.say(total)
                        try:
                            fermata.channel('jobs').send(1)
                        except BrokenPipeError as e:
                            host.say(str(e))
                        """);
        finished(producer);
        finished(consumer);
        assertTrue(said.containsAll(List.of(10L, "the channel is closed")), said.toString());
    }

    @Test
    void channelsWithoutCapacityMeet() throws Exception {
        Channel channel = new Channel(0);
        CompletionStage<@Nullable Void> sent = channel.send("x");
        assertFalse(sent.toCompletableFuture().isDone());
        assertEquals("x", join(channel.receive()));
        assertTrue(sent.toCompletableFuture().isDone());
        CompletableFuture<?> withdrawn = channel.send("y").toCompletableFuture();
        withdrawn.cancel(true);
        CompletionStage<@Nullable Object> waiting = channel.receive();
        channel.send("z");
        assertEquals("z", join(waiting));
        channel.close();
        CompletionException end =
                assertThrows(CompletionException.class, () -> join(channel.receive()));
        assertEquals("EOFError", ((PythonError) end.getCause()).type());
    }

    @Test
    void channelsHoldSoManyBytes() throws Exception {
        Channel channel = engine.channel("large", 100);
        Execution run =
                start(
                        """
                        import fermata
                        large = fermata.channel('large')
                        large.send('x' * 400_000)
                        try:
                            large.send('x' * 400_000, timeout=0.01)
                        except TimeoutError:
                            host.say('full')
                        try:
                            fermata.channel('other')
                        except LookupError as e:
                            host.say(str(e))
                        """);
        finished(run);
        assertEquals(List.of("full", "no channel 'other'"), said);
        assertEquals(1, channel.size());
        assertFalse(channel.send("y".repeat(400_000)).toCompletableFuture().isDone());
        CompletableFuture<?> refused = channel.send("y".repeat(400_000)).toCompletableFuture();
        assertTrue(refused.isCompletedExceptionally());
    }

    @Test
    void selectTakesWhatComesFirst() throws Exception {
        Channel a = engine.channel("a", 1);
        Channel b = engine.channel("b", 1);
        engine.channel("quiet", 0);
        Execution run =
                start(
                        """
                        from fermata import channel, select
                        a, b = channel('a'), channel('b')
                        while True:
                            try:
                                which, value = await select(a, b)
                            except EOFError:
                                break
                            host.say(('a' if which == a else 'b') + str(value))
                        try:
                            await select(channel('quiet'), timeout=0.01)
                        except TimeoutError:
                            host.say('timeout')
                        """);
        join(b.send(1));
        await().until(() -> said.size() == 1);
        join(a.send(2));
        await().until(() -> said.size() == 2);
        a.close();
        join(b.send(3));
        await().until(() -> said.size() == 3);
        b.close();
        finished(run);
        assertEquals(List.of("b1", "a2", "b3", "timeout"), said);
    }

    @Test
    void onlyWhatIsCopiedIsSent() throws Exception {
        Execution run =
                start(
                        """
                        import fermata
                        inbox = fermata.mailbox()
                        class Thing: pass
                        for value in (Thing(), [print], {'a': Thing}):
                            try:
                                inbox.send(value)
                            except TypeError as e:
                                host.say(str(e))
                        mine = [1]
                        inbox.send(mine)
                        inbox.send(inbox)
                        mine.append(2)
                        host.say(fermata.receive())
                        host.say(fermata.receive() == inbox)
                        host.say(len(inbox))
                        """);
        finished(run);
        assertEquals(
                List.of(
                        "cannot send 'Thing' object",
                        "cannot send a function",
                        "cannot send 'type' object",
                        List.of(1L),
                        true,
                        0L),
                said);
    }

    @Test
    void hostCallsFunctionsOfParkedScripts() throws Exception {
        Execution run =
                start(
                        """
                        total = 0
                        def add(n):
                            global total
                            total += n
                            return total
                        async def wait():
                            return yield_to_host('waiting')
                        host.say(await wait())
                        host.say(total)
                        """);
        Parked parked = assertInstanceOf(Parked.class, run.next());
        ScriptFunction add = run.function("add");
        assertEquals(2L, add.call(2));
        assertEquals(5L, join(add.callAsync(3)));
        ScriptException e = assertThrows(ScriptException.class, () -> add.call("x"));
        assertEquals("TypeError", e.pythonType());
        assertEquals(4, e.line());
        run.resume(parked, "answer");
        finished(run);
        assertEquals(List.of("answer", 5L), said);
        assertEquals(6L, add.call(1));
    }

    @Test
    void functionsOfScriptsThatHoldTheirThreadAreCalledToo() throws Exception {
        Execution run =
                start(
                        """
                        import fermata
                        got = []
                        fermata.on_message(got.append)
                        class Key:
                            def __hash__(self): return yield_to_host(0)
                        host.say([hash(Key()), hash(Key())])
                        host.say(got)
                        """);
        Parked first = assertInstanceOf(Parked.class, run.next());
        assertTrue(first.holdsThread());
        assertNull(join(run.tell("hello")));
        run.resume(first, 2);
        Parked second = assertInstanceOf(Parked.class, run.next());
        assertNull(join(run.tell("again")));
        run.resume(second, 1);
        finished(run);
        assertEquals(List.of(List.of(2L, 1L), List.of("hello", "again")), said);
    }

    @Test
    void callsDoNotDisturbWhatAScriptWaitsFor() throws Exception {
        Channel channel = engine.channel("c", 1);
        Execution run =
                start(
                        """
                        import fermata
                        def ping():
                            return 'pong'
                        fermata.on_message(lambda m: yield_to_host(m))
                        host.say(await fermata.channel('c').receive())
                        """);
        await().until(
                        () -> {
                            try {
                                return run.function("ping").call().equals("pong");
                            } catch (IllegalStateException | IllegalArgumentException e) {
                                return false;
                            }
                        });
        CompletionStage<@Nullable Object> answer = run.tell("question");
        Parked parked = assertInstanceOf(Parked.class, run.next());
        assertEquals(new Step.Request.Yield("question"), parked.request());
        join(channel.send("message"));
        assertFalse(answer.toCompletableFuture().isDone());
        run.resume(parked, 42);
        assertEquals(42L, join(answer));
        finished(run);
        assertEquals(List.of("message"), said);
    }

    @Test
    void terminationEndsCallsToo() throws Exception {
        for (String wait : List.of("yield_to_host()", "sorted([1], key=yield_to_host)")) {
            Execution run = start("def loop():\n    while True: pass\n" + wait);
            assertInstanceOf(Parked.class, run.next());
            CompletionStage<@Nullable Object> call = run.function("loop").callAsync();
            assertThrows(IllegalStateException.class, () -> run.resume(null));
            assertTrue(run.terminate());
            assertThrows(CompletionException.class, () -> join(call));
            assertInstanceOf(Failed.class, run.next());
        }
    }
}
