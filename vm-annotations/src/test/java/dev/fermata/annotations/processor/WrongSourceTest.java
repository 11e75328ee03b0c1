package dev.fermata.annotations.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Each source file in `wrong` fails to compile with the message in its first line.
class WrongSourceTest {

    private static final String EXPECTED = "// expected: ";

    @TempDir private Path out;

    @TestFactory
    Stream<DynamicTest> failsWithItsMessage() throws IOException, URISyntaxException {
        Path directory = Path.of(WrongSourceTest.class.getResource("wrong").toURI());
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
        }
    }

    private void check(Path file) throws IOException {
        String expected = Files.readAllLines(file).getFirst().substring(EXPECTED.length());
        List<String> errors = compile(file);
        assertTrue(errors.contains(expected), () -> "no \"" + expected + "\" in " + errors);
    }

    private List<String> compile(Path file) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, null, null)) {
            var options =
                    List.of(
                            "-proc:only",
                            "-d",
                            out.toString(),
                            "-cp",
                            System.getProperty("java.class.path"));
            var task =
                    compiler.getTask(
                            null,
                            files,
                            diagnostics,
                            options,
                            null,
                            files.getJavaFileObjects(file));
            task.setProcessors(List.of(new SpecProcessor()));
            task.call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(d -> d.getMessage(null))
                .toList();
    }
}
