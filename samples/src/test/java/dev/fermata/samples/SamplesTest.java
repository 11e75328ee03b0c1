package dev.fermata.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs the samples and compares what they print; the README quotes one of them.
@Timeout(60)
class SamplesTest {

    private interface Main {
        void run(String[] args) throws InterruptedException;
    }

    private static String printed(Main main, String... args) throws InterruptedException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            main.run(args);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void quotedHostAnswersAndRaises() throws InterruptedException {
        assertEquals(
                """
                line 1 asks: apple
                line 3 asks: kiwi
                line 6 asks: 120
                finished
                """,
                printed(QuotedHost::main));
    }

    @Test
    void cooperativeTasksTakeTurns() throws InterruptedException {
        assertEquals("a 1\nb 2\nc 3\nb 1\nc 2\nc 1\n", printed(CooperativeTasks::main));
    }

    @Test
    void eventLoopAnswersMessages() throws InterruptedException {
        assertEquals(
                """
                message: 2 + 3
                message: 6 * 7
                message: the answers are [5, 42]
                """,
                printed(EventLoop::main));
    }

    @Test
    void shopIsUsedByAScript() throws InterruptedException {
        assertEquals(
                """
                [Item(fruit='apple', count=3, price=40)]
                sorry: no kiwi
                total 175
                order.py line 11: TypeError: order() argument 'count' must be int, not str
                """,
                printed(ExportedShop::main));
    }

    @Test
    void pipelineJoinsTwoScripts() throws InterruptedException {
        assertEquals("how many: 5\n[0, 1, 4, 9, 16]\nfinished\n", printed(Pipeline::main));
    }

    @Test
    void severalFetchesAreAwaitedAtOnce() throws InterruptedException {
        assertEquals(
                """
                ['TITLE OF A.EXAMPLE', 'TITLE OF B.EXAMPLE']
                failed: no host nowhere.example
                exit code 0
                """,
                printed(AsyncFetch::main));
    }

    @Test
    void directoryRunnerAnswersFromAFile() throws InterruptedException {
        assertEquals(
                """
                red 2
                blue 1
                colours.py ended with 0
                ['bob', 'cy', 'ann']
                sorted_by_age.py ended with 0
                nobody knows: age of dot
                unknown.py ended with 3
                """,
                printed(
                        DirectoryRunner::main,
                        "src/main/python/survey",
                        "src/main/python/survey/answers.properties"));
    }

    @Test
    void readmeQuotesTheHost() throws Exception {
        String source =
                Files.readString(Path.of("src/main/java/dev/fermata/samples/QuotedHost.java"));
        String readme = Files.readString(Path.of("../README.md"));
        int start = source.indexOf("        var run =");
        int end = source.indexOf("    }\n}", start);
        assertTrue(
                readme.contains(source.substring(start, end).stripTrailing().stripIndent()),
                "README.md quotes main()");
    }
}
