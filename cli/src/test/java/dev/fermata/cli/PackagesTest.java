package dev.fermata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.fermata.host.Fermata;
import dev.fermata.host.StartOptions;
import dev.fermata.vm.files.DefaultFileSystem;
import dev.fermata.vm.spi.SourceLoader;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Packages that people use, unmodified: each script `src/test/packages/use_NAME.py` must print here what CPython 3.12
/// prints. `-Ppackages` runs all of them, the default is a few.
@Timeout(300)
class PackagesTest {

    private static final Path SCRIPTS = Path.of("src/test/packages");
    private static final Path CACHE = Path.of("target/packages");
    private static final List<String> DEFAULT =
            List.of("docopt", "jsonpatch", "jsonschema", "prettytable", "tinydb");

    /// Those that do not work, and why. One that begins to work fails the test until it is struck from here.
    private static final Map<String, String> KNOWN_FAILURES =
            Map.of(
                    "cerberus",
                    "imports pkg_resources, which imports plistlib: there is no pyexpat");

    private static @Nullable Path packages;
    private static @Nullable Path python;
    private static String missing = "";

    @TempDir Path directory;

    @BeforeAll
    static void prepare() throws InterruptedException {
        python = findPython();
        if (python == null) {
            missing = "there is no CPython 3.12 to compare with";
            return;
        }
        try {
            packages = new DebianPackages(CACHE).fetch(SCRIPTS.resolve("packages.txt"));
        } catch (IOException e) {
            missing = "they cannot be fetched: " + e.getMessage();
        }
    }

    static List<String> names() throws IOException {
        if (!System.getProperty("packages", "").equals("all")) {
            return DEFAULT;
        }
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".py"))
                    .map(name -> name.substring("use_".length(), name.length() - ".py".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void worksAsWithCPython(String name) throws Exception {
        if (!missing.isEmpty()) {
            System.out.println("packages are not tested: " + missing);
            Assumptions.abort(missing);
        }
        Path script = SCRIPTS.resolve("use_" + name + ".py").toAbsolutePath();
        String expected = withCPython(script);
        String printed = withFermata(script);
        String reason = KNOWN_FAILURES.get(name);
        if (reason == null) {
            assertEquals(expected, printed);
        } else {
            assertNotEquals(expected, printed, name + " works, though " + reason);
        }
    }

    private String withFermata(Path script) throws IOException {
        var console = new CapturedConsole();
        var options =
                StartOptions.defaults()
                        .withConsole(console)
                        .withArguments(List.of(script.toString()))
                        .withFiles(new DefaultFileSystem(directory))
                        .withEnvironment(System.getenv())
                        .withSources(SourceLoader.none(), directory().toString());
        try {
            Fermata.create()
                    .compile(script.toString(), Files.readAllBytes(script))
                    .runAsync(options)
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            return console.standardOutput() + e.getCause().getMessage();
        }
        return console.standardOutput();
    }

    private static Path directory() {
        return packages == null ? CACHE : packages.toAbsolutePath();
    }

    private String withCPython(Path script) throws IOException, InterruptedException {
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        var builder =
                new ProcessBuilder(String.valueOf(python), "-P", "-s", "-B", script.toString())
                        .directory(directory.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().put("PYTHONPATH", directory().toString());
        builder.environment().put("PYTHONUTF8", "1");
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("CPython failed: " + Files.readString(err));
        }
        return Files.readString(out);
    }

    private static @Nullable Path findPython() throws InterruptedException {
        List<Path> candidates = new ArrayList<>();
        String chosen = System.getenv("PYTHON");
        if (chosen != null) {
            candidates.add(Path.of(chosen));
        }
        for (String entry : System.getenv().getOrDefault("PATH", "").split(":")) {
            candidates.add(Path.of(entry, "python3.12"));
        }
        try (Stream<Path> versions =
                Files.list(Path.of(System.getProperty("user.home"), ".pyenv", "versions"))) {
            versions.forEach(version -> candidates.add(version.resolve("bin/python3.12")));
        } catch (IOException e) {
            // There is no pyenv.
        }
        for (Path candidate : candidates) {
            if (Files.isExecutable(candidate) && runs(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /// Pyenv has commands that only say which versions are installed.
    private static boolean runs(Path python) throws InterruptedException {
        try {
            return new ProcessBuilder(python.toString(), "-c", "")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
