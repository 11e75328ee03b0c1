import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/// A build step: checks that every Java source is formatted, or formats it.
///
/// It runs google-java-format, which must be on the class path, in a process of its own, because
/// Maven may run on a Java that is too old for it. Doc comments are left as they are: they hold
/// tables and drawings that lose their shape when reflowed.
///
/// Usage: `java -cp <formatter> Format.java (check | write) <root directory>`
public final class Format {

    private static final Pattern SOURCE = Pattern.compile("(.*/)?src/[^/]+/java/.*\\.java");

    private static final List<String> STYLE = List.of("--aosp", "--skip-javadoc-formatting");

    private Format() {}

    public static void main(String[] args) throws IOException {
        boolean write = args[0].equals("write");
        Path root = Path.of(args[1]);
        var command = new ArrayList<>(STYLE);
        command.addAll(write ? List.of("--replace") : List.of("--dry-run"));
        for (Path file : sourcesBelow(root)) {
            command.add(file.toString());
        }
        var badlyFormatted = new StringWriter();
        var errors = new StringWriter();
        int status =
                ToolProvider.findFirst("google-java-format")
                        .orElseThrow()
                        .run(
                                new PrintWriter(badlyFormatted),
                                new PrintWriter(errors),
                                command.toArray(String[]::new));
        System.err.print(errors);
        if (!badlyFormatted.toString().isEmpty()) {
            System.err.print("These files are not formatted:\n" + badlyFormatted);
            System.err.println("To format them, run: ./mvnw -N -Pformat process-sources");
            System.exit(1);
        }
        System.exit(status);
    }

    private static List<Path> sourcesBelow(Path root) throws IOException {
        try (var modules = Files.list(root)) {
            var sources = new ArrayList<Path>();
            for (Path directory : modules.toList()) {
                addSources(
                        directory.getFileName().toString().equals("src")
                                ? directory
                                : directory.resolve("src"),
                        sources);
            }
            return sources;
        }
    }

    private static void addSources(Path directory, List<Path> sources) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            files.filter(file -> SOURCE.matcher(file.toString().replace('\\', '/')).matches())
                    .sorted()
                    .forEach(sources::add);
        }
    }
}
