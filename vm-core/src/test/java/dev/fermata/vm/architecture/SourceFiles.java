package dev.fermata.vm.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The Java sources of all modules, as they are in the repository: nothing generated.
final class SourceFiles {

    private static final Path REPOSITORY = Path.of("..");

    private SourceFiles() {}

    /// Sources below `src/main/java` of every module, relative to the repository.
    static List<Path> main() throws IOException {
        return below(Path.of("src", "main", "java"));
    }

    /// Sources below `src/main/java` and `src/test/java` of every module, relative to the
    /// repository.
    static List<Path> mainAndTest() throws IOException {
        var files = new ArrayList<>(main());
        files.addAll(below(Path.of("src", "test", "java")));
        return files;
    }

    /// The text of a file, given as it was returned by this class, line by line.
    static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(REPOSITORY.resolve(file));
    }

    private static List<Path> below(Path sourceDirectory) throws IOException {
        var files = new ArrayList<Path>();
        try (Stream<Path> modules = Files.list(REPOSITORY)) {
            for (Path module : modules.sorted().toList()) {
                addJavaFiles(module.resolve(sourceDirectory), files);
            }
        }
        return files;
    }

    private static void addJavaFiles(Path directory, List<Path> files) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(directory)) {
            entries.filter(entry -> entry.toString().endsWith(".java"))
                    .map(REPOSITORY::relativize)
                    .sorted()
                    .forEach(files::add);
        }
    }
}
