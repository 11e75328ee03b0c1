package dev.fermata.vm.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.vm.source.SourceFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicReference;

/// Nesting ends where CPython ends it, and never in a StackOverflowError, even on a virtual thread. The limits were
/// measured with CPython 3.12.1.
class DepthTest {

    private static final String OVERFLOW =
            "MemoryError: Parser stack overflowed - Python source too complex to parse";

    @BeforeAll
    static void warmUp() {
        Parser.warmUp();
    }

    @Test
    void bracketsNestTwoHundredDeep() throws InterruptedException {
        assertOutcome("valid", "(".repeat(200) + "x" + ")".repeat(200));
        assertOutcome(
                "SyntaxError: too many nested parentheses",
                "[".repeat(201) + "x" + "]".repeat(201));
    }

    @Test
    void rightRecursionEndsWhereCPythonsParserDoes() throws InterruptedException {
        assertOutcome("valid", "lambda:".repeat(2984) + "x");
        assertOutcome(OVERFLOW, "lambda:".repeat(2985) + "x");
        assertOutcome("valid", "a if b else ".repeat(5969) + "x");
        assertOutcome(OVERFLOW, "a if b else ".repeat(5970) + "x");
        assertOutcome("valid", "-".repeat(5969) + "x");
        assertOutcome(OVERFLOW, "-".repeat(5970) + "x");
        assertOutcome("valid", "not ".repeat(5969) + "x");
        assertOutcome(OVERFLOW, "not ".repeat(5970) + "x");
        assertOutcome("valid", "x**".repeat(2984) + "x");
        assertOutcome(OVERFLOW, "x**".repeat(2985) + "x");
    }

    @Test
    void leftRecursionHasNoEnd() throws InterruptedException {
        assertOutcome("valid", "x" + "+x".repeat(100_000));
        assertOutcome("valid", "x" + ".x".repeat(100_000));
        assertOutcome("valid", "x" + "()".repeat(100_000));
        assertOutcome("valid", "x" + "<x".repeat(100_000));
    }

    @Test
    void mistakesInDeepNestingAreFound() throws InterruptedException {
        assertOutcome(
                "SyntaxError: invalid syntax. Perhaps you forgot a comma?",
                "(".repeat(199) + "a b" + ")".repeat(199));
        assertOutcome(
                "SyntaxError: invalid syntax. Perhaps you forgot a comma?",
                "f(a=[{1: ".repeat(60) + "a b" + "}])".repeat(60));
        assertOutcome("SyntaxError: invalid syntax", "a if b else ".repeat(3000));
        assertOutcome("SyntaxError: invalid syntax", "lambda x=".repeat(700) + "a b");
    }

    private static void assertOutcome(String expected, String source) throws InterruptedException {
        var outcome = new AtomicReference<>("nothing");
        Thread.ofVirtual().start(() -> outcome.set(outcome(source))).join();
        assertEquals(expected, outcome.get());
    }

    private static String outcome(String source) {
        try {
            Parser.parseModule(SourceFile.of("<test>", source));
            return "valid";
        } catch (SyntaxFailure e) {
            return e.kind().pythonName() + ": " + e.getMessage();
        } catch (StackOverflowError e) {
            return "stack overflow";
        }
    }
}
