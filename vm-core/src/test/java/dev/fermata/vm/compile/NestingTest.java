package dev.fermata.vm.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.parse.SyntaxFailure;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/// Deep and long sources, compiled on a small stack.
class NestingTest {
    private static final long SMALL_STACK = 512 << 10;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "x, +x, 2990, ok",
                "x, .x, 2990, ok",
                "x, [0], 2990, ok",
                "1, +1, 2990, ok",
                "x, +x, 100000, RecursionError",
                "x, .x, 100000, RecursionError",
                "x, (), 100000, RecursionError",
                "f(, \"x,\", 100000, ok",
                "[, \"1,\", 100000, ok",
                "x, ' < x', 100000, ok",
                "x = 1, ';x = 1', 100000, ok",
                "from __future__ import annotations;x: a, +a, 2900, ok",
                "LAMBDA, '', 2900, ok",
                "if x: pass, ELIF, 2900, ok",
                "if x: pass, ELIF, 100000, MemoryError",
            })
    void endsInCodeOrRecursionError(String start, String repeated, int times, String expected) {
        String close = start.endsWith("(") ? ")" : start.endsWith("[") ? "]" : "";
        String source =
                start.equals("LAMBDA")
                        ? "lambda: ".repeat(times) + "x"
                        : start + unquote(repeated).repeat(times) + close;
        AtomicReference<String> outcome = new AtomicReference<>();
        Thread thread = new Thread(null, () -> outcome.set(outcome(source)), "small", SMALL_STACK);
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> {
                    thread.start();
                    thread.join();
                });
        assertEquals(expected, outcome.get());
    }

    private static String unquote(String text) {
        if (text.equals("ELIF")) {
            return "\nelif x: pass";
        }
        return text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
    }

    private static String outcome(String source) {
        try {
            Code code = Snippets.compile(source + "\n", "exec");
            assertEquals(64, code.contentHash().length());
            return "ok";
        } catch (SyntaxFailure e) {
            return e.kind().pythonName();
        }
    }
}
