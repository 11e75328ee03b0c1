package dev.fermata.vm.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Runs every script of `src/test/scripts` that has an output recorded from CPython, plainly and again with a pause at
/// every checkpoint, and compares.
///
/// `known-failures.txt` there lists scripts that fail, with the reason; one that passes all the same fails the test, so
/// that the list only shrinks. The other modules with scripts use this class from the test jar.
public class ScriptFilesTest {

    private static final Path SCRIPTS = Path.of("src/test/scripts");

    @TestFactory
    Stream<DynamicTest> plainly() throws IOException {
        return tests("plain", 0);
    }

    @TestFactory
    Stream<DynamicTest> withAPauseAtEveryCheckpoint() throws IOException {
        return tests("paused", 1);
    }

    private static Stream<DynamicTest> tests(String how, long fuelSlice) throws IOException {
        if (!Files.isDirectory(SCRIPTS)) {
            return Stream.of();
        }
        Map<String, String> known = knownFailures();
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            List<Path> scripts =
                    files.filter(p -> p.toString().endsWith(".py"))
                            .filter(
                                    p ->
                                            Files.exists(
                                                    Path.of(
                                                            p.toString()
                                                                    .replaceFirst(
                                                                            "\\.py$", ".out"))))
                            .sorted()
                            .toList();
            return scripts.stream()
                    .map(
                            p ->
                                    DynamicTest.dynamicTest(
                                            how + " " + name(p), () -> check(p, fuelSlice, known)));
        }
    }

    private static String name(Path script) {
        return SCRIPTS.relativize(script).toString();
    }

    private static void check(Path script, long fuelSlice, Map<String, String> known)
            throws Exception {
        String expected = ScriptRun.expected(script);
        String actual = new ScriptRun(script, fuelSlice).output();
        String reason = known.get(name(script));
        if (reason == null) {
            assertEquals(expected, actual);
        } else {
            assertNotEquals(
                    expected, actual, "passes now; take it off known-failures.txt: " + reason);
        }
    }

    /// Lines `script: reason`.
    private static Map<String, String> knownFailures() throws IOException {
        Map<String, String> known = new LinkedHashMap<>();
        Path file = SCRIPTS.resolve("known-failures.txt");
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith("#")) {
                    known.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
                }
            }
        }
        return known;
    }
}
