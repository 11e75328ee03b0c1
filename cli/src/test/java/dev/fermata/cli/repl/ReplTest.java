package dev.fermata.cli.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.host.Fermata;
import dev.fermata.host.StartOptions;

import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Types at a prompt on a terminal that can do nothing but print.
@Timeout(60)
class ReplTest {

    private final PipedOutputStream keys = new PipedOutputStream();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private Terminal terminal;
    private Repl repl;
    private CompletableFuture<Integer> exitCode;
    private int typed;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        terminal =
                new DumbTerminal(
                        "test",
                        Terminal.TYPE_DUMB,
                        new PipedInputStream(keys, 65_536),
                        screen,
                        StandardCharsets.UTF_8);
        repl = new Repl(terminal, null);
        exitCode = CompletableFuture.supplyAsync(this::runRepl, Thread::startVirtualThread);
        shows(">>> ");
    }

    private int runRepl() {
        try {
            return repl.run(Fermata.create(), List.of(""), StartOptions.defaults());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() throws IOException {
        keys.close();
        exitCode.orTimeout(30, TimeUnit.SECONDS).handle((code, failure) -> code).join();
        terminal.close();
    }

    /// What is on the screen.
    private String screen() {
        return screen.toString(StandardCharsets.UTF_8).replace("\r", "");
    }

    /// Waits until a text is on the screen.
    private void shows(String text) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!screen().contains(text)) {
            assertFalse(exitCode.isDone(), () -> "ended after " + screen());
            assertTrue(
                    System.nanoTime() < deadline, () -> "did not show " + text + ":\n" + screen());
            Thread.sleep(2);
        }
    }

    private void send(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /// Types a line and another that marks its end, and looks whether the first printed a text.
    private void type(String line, String printed) throws IOException, InterruptedException {
        screen.reset();
        typed++;
        send(line + "\nprint('ty' 'ped', " + typed + ")\n");
        shows("typed " + typed + "\n");
        assertTrue(screen().contains(printed), screen());
    }

    private void type(String line) throws IOException, InterruptedException {
        type(line, "");
    }

    @Test
    void printsTheValuesOfExpressions() throws IOException, InterruptedException {
        type("6 * 7", "42\n");
        type("_ + 1", "43\n");
        type("x = 'é𝔘'");
        type("x", "'é𝔘'\n");
        type("None; 1; 2", "1\n2\n");
    }

    @Test
    void readsBlocks() throws IOException, InterruptedException {
        screen.reset();
        send("for i in 'ab':\n    print(i * 3)\n\n");
        shows("aaa\nbbb\n");
        send("(1,\n2,\n\n3)\n");
        shows("(1, 2, 3)");
        send("@staticmethod\ndef f(): pass\n\nprint('''a\nb''')\n");
        shows("a\nb\n");
    }

    @Test
    void printsTracebacksWithoutItsOwnFrames() throws IOException, InterruptedException {
        type(
                "1 / 0",
                """
                Traceback (most recent call last):
                  File "<stdin>", line 1, in <module>
                ZeroDivisionError: division by zero
                """);
        type("x = = 1", "SyntaxError: invalid syntax\n");
        type("import sys; sys.last_value", "SyntaxError('invalid syntax'");
    }

    @Test
    void awaitsAtTheTopLevel() throws IOException, InterruptedException {
        type("import asyncio");
        type("await asyncio.sleep(0.01, 'awaited')", "'awaited'\n");
        type("t = asyncio.create_task(asyncio.sleep(0, 5))", "RuntimeError: no running event loop");
        type("y = await asyncio.sleep(0, 6)");
        type("y", "6\n");
    }

    @Test
    void remembersFutures() throws IOException, InterruptedException {
        type("from __future__ import annotations");
        type("x: nothing = 3");
        type("__annotations__", "{'x': 'nothing'}");
    }

    @Test
    void interruptsWhatRuns() throws IOException, InterruptedException {
        interrupts("while True: pass");
        interrupts("import time; time.sleep(100)");
        interrupts("import asyncio; await asyncio.sleep(100)");
        type("'still here'", "'still here'\n");
    }

    private void interrupts(String statement) throws IOException, InterruptedException {
        screen.reset();
        send("if not print('be' 'gun'):\n    " + statement + "\n\n");
        shows("begun");
        while (!screen().contains("KeyboardInterrupt")) {
            terminal.raise(Terminal.Signal.INT);
            Thread.sleep(20);
        }
        shows(">>> ");
    }

    @Test
    void readsInput() throws IOException, InterruptedException {
        screen.reset();
        send("name = input('who? ')\n");
        shows("who? ");
        type("ann");
        type("name", "'ann'\n");
    }

    @Test
    void helps() throws IOException, InterruptedException {
        type("help(abs)", "Return the absolute value of the argument.");
        type("exit", "Use exit() or Ctrl-D (i.e. EOF) to exit");
    }

    @Test
    void endsWithTheStatusOfExit() throws IOException {
        send("exit(7)\n");
        assertEquals(7, exitCode.orTimeout(30, TimeUnit.SECONDS).join());
    }

    @Test
    void endsWithTheInput() throws IOException {
        keys.close();
        assertEquals(0, exitCode.orTimeout(30, TimeUnit.SECONDS).join());
    }

    @Test
    void completesNamesAndAttributes() throws IOException, InterruptedException {
        type("class Thing: pass");
        type("thing = Thing(); thing.attribute = 1");
        assertEquals(List.of("thing.attribute"), repl.completions("thing.attr"));
        assertEquals(List.of("Thing("), repl.completions("Thin"));
        assertTrue(repl.completions("pri").contains("print("));
        assertEquals(List.of(), repl.completions("nothing_here"));
    }

    @Test
    void highlightsWords() {
        AttributedString line = new SourceHighlighter().highlight(null, "def f(): return 'a' # 1");
        assertEquals("def f(): return 'a' # 1", line.toString());
        assertEquals(
                "\u001b[35mdef\u001b[0m \u001b[34;1mf\u001b[0m(): \u001b[35mreturn\u001b[0m"
                        + " \u001b[32m'a'\u001b[0m \u001b[90m# 1\u001b[0m",
                line.toAnsi());
    }
}
