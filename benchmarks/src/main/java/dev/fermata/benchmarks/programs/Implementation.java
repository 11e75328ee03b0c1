package dev.fermata.benchmarks.programs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A command that runs a Python program.
///
/// @param name how the table calls it
/// @param command the command, to which the program and the number of rounds are appended
/// @param directory where the command is started
record Implementation(String name, List<String> command, Path directory) {

    private static final long TIMEOUT_SECONDS = 60;

    /// Fermata, then CPython, then whatever else is installed.
    ///
    /// @param repository the root of the source tree
    static List<Implementation> available(Path repository) {
        Path peers = repository.resolve("benchmarks/target/peers");
        var found = new ArrayList<Implementation>();
        found.add(
                new Implementation(
                        "fermata", List.of(repository.resolve("fermata").toString()), repository));
        cpython()
                .ifPresent(
                        python ->
                                found.add(
                                        new Implementation(
                                                "cpython",
                                                List.of(python.toString()),
                                                repository)));
        addGraalPy(peers, found);
        addJython(peers, found);
        addMonty(repository, peers, found);
        return found;
    }

    /// Runs a program in a process of its own.
    ///
    /// @throws IllegalArgumentException if it fails; the message is its last line
    Measurement run(Path program, int rounds) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(command);
        arguments.add(program.toString());
        arguments.add(Integer.toString(rounds));
        Path output = Files.createTempFile("fermata-benchmark", ".txt");
        try {
            Process process =
                    new ProcessBuilder(arguments)
                            .directory(directory.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                throw new IllegalArgumentException(
                        "no result after %d seconds".formatted(TIMEOUT_SECONDS));
            }
            return Measurement.parse(Files.readString(output));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static Optional<Path> cpython() {
        var candidates = new ArrayList<Path>();
        for (String directory : System.getenv("PATH").split(File.pathSeparator)) {
            candidates.add(Path.of(directory, "python3.12"));
        }
        addPyenvVersions(candidates);
        return candidates.stream().filter(Implementation::isProgram).findFirst();
    }

    private static void addPyenvVersions(List<Path> candidates) {
        Path versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
        try (var directories = Files.newDirectoryStream(versions, "3.12*")) {
            directories.forEach(directory -> candidates.add(directory.resolve("bin/python3.12")));
        } catch (IOException _) {
            // No pyenv, no candidates.
        }
    }

    /// Whether a file can be executed. Those of pyenv's `shims` only might: they are scripts.
    private static boolean isProgram(Path file) {
        return Files.isExecutable(file) && !file.getParent().endsWith("shims");
    }

    private static void addGraalPy(Path peers, List<Implementation> found) {
        Path modules = peers.resolve("graalpy");
        if (Files.isDirectory(modules)) {
            found.add(
                    new Implementation(
                            "graalpy",
                            List.of(
                                    java(),
                                    "-XX:+UnlockExperimentalVMOptions",
                                    "-XX:+EnableJVMCI",
                                    "--upgrade-module-path=" + peers.resolve("graalpy-compiler"),
                                    "--module-path=" + modules,
                                    "--enable-native-access=org.graalvm.truffle",
                                    "--module",
                                    "org.graalvm.py.launcher/com.oracle.graal.python.shell.GraalPythonMain"),
                            peers));
        }
    }

    private static void addJython(Path peers, List<Implementation> found) {
        Path jar = peers.resolve("jython/jython-standalone.jar");
        if (Files.exists(jar)) {
            found.add(new Implementation("jython", List.of(java(), "-jar", jar.toString()), peers));
        }
    }

    private static void addMonty(Path repository, Path peers, List<Implementation> found) {
        Path directory = peers.resolve("monty");
        if (Files.isDirectory(directory.resolve("node_modules/@pydantic/monty"))) {
            Path script = repository.resolve("benchmarks/src/main/js/monty.mjs");
            found.add(new Implementation("monty", List.of("node", script.toString()), directory));
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
