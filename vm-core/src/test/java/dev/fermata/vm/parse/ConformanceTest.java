package dev.fermata.vm.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fermata.vm.ast.AstPrinter;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Compares the parser with the CPython 3.12 found on this machine, over its whole library and over every source that
/// its test suite compiles. Run with `-Pconformance`; CPython is `python3.12`, or what the environment's PYTHON names.
@Tag("conformance")
class ConformanceTest {

    private static final String PYTHON = System.getenv().getOrDefault("PYTHON", "python3.12");
    private static final Path TOOL =
            Path.of("..", "tools", "ast_dump.py").toAbsolutePath().normalize();
    private static final Path CACHE = Path.of("target", "conformance");

    /// CPython's test modules that compile many sources of their own.
    private static final List<String> MODULES =
            Stream.of(
                            "syntax grammar exceptions fstring patma named_expressions unpack_ex"
                                    + " type_params type_aliases",
                            "type_annotations except_star positional_only_arg keywordonlyarg"
                                    + " pep646_syntax string_literals",
                            "int_literal float complex bytes unicode_identifiers source_encoding"
                                    + " utf8source eof codeop",
                            "decorators with raise extcall augassign listcomps setcomps dictcomps"
                                    + " genexps generators",
                            "coroutines scope global future_stmt flufl compile symtable ast unparse"
                                    + " traceback")
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .map(name -> "test.test_" + name)
                    .toList();

    @BeforeAll
    static void requirePython() throws IOException {
        String version = "";
        try {
            version =
                    output(
                            List.of(
                                    PYTHON,
                                    "-c",
                                    "import sys; print('%d.%d' % sys.version_info[:2])"));
        } catch (IOException e) {
            System.out.println("ConformanceTest: cannot run " + PYTHON + ": " + e.getMessage());
        }
        if (!version.strip().equals("3.12")) {
            System.out.println("ConformanceTest: skipped, " + PYTHON + " is not CPython 3.12");
        }
        assumeTrue(version.strip().equals("3.12"));
        Files.createDirectories(CACHE);
    }

    @Test
    void treesOfTheLibraryAreEqual() throws IOException {
        String library =
                output(List.of(PYTHON, "-c", "import os; print(os.path.dirname(os.__file__))"))
                        .strip();
        Path digests = CACHE.resolve("library.txt");
        if (!Files.exists(digests)) {
            output(
                    List.of(
                            PYTHON,
                            TOOL.toString(),
                            "dump",
                            "--digest",
                            digests.toString(),
                            library));
        }
        List<String> differences = new ArrayList<>();
        for (String line : Files.readAllLines(digests)) {
            String expected = line.substring(0, 64);
            Path file = Path.of(line.substring(66));
            if (!file.startsWith(Path.of(library, "site-packages")) && !isEqual(expected, file)) {
                differences.add(file.toString());
            }
        }
        assertEquals(List.of(), differences);
    }

    /// A file that CPython refuses only has to be refused; its digest is that of the error.
    private static boolean isEqual(String expected, Path file) throws IOException {
        String text;
        try {
            text =
                    AstPrinter.print(
                            Parser.parseModule(
                                    SourceDecoder.decode(
                                            file.toString(), Files.readAllBytes(file))));
        } catch (SyntaxFailure e) {
            return output(expectedError(file)).contains("Error");
        }
        return Outcome.digest(text).equals(expected);
    }

    private static List<String> expectedError(Path file) {
        return List.of(PYTHON, TOOL.toString(), "errors", file.toString());
    }

    @Test
    void outcomesOfTheTestSuiteAreEqual() throws IOException {
        Path recorded = CACHE.resolve("snippets.jsonl");
        if (!Files.exists(recorded)) {
            var command =
                    new ArrayList<>(
                            List.of(PYTHON, TOOL.toString(), "record", "-o", recorded.toString()));
            command.addAll(MODULES);
            output(command);
        }
        List<String> differences = new ArrayList<>();
        for (var entry : JsonLines.read(recorded)) {
            String source = String.valueOf(entry.get("src"));
            Outcome expected = Outcome.recorded(entry);
            boolean limitOfTheAstModule =
                    String.valueOf(expected.error()).endsWith("during ast construction");
            if (!hasLoneSurrogate(source) && !limitOfTheAstModule) {
                Outcome actual = Outcome.of(source, String.valueOf(entry.get("mode")));
                if (!expected.equals(actual)) {
                    differences.add(
                            "%s: expected %s but was %s".formatted(source, expected, actual));
                }
            }
        }
        assertEquals(List.of(), differences);
    }

    private static boolean hasLoneSurrogate(String source) {
        return source.codePoints()
                .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String output(List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes());
        try {
            if (!process.waitFor(1, TimeUnit.HOURS)) {
                process.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return output;
    }
}
