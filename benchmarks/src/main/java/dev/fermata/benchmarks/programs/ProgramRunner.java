package dev.fermata.benchmarks.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Runs the programs of `src/main/python` on each implementation of Python that is installed and
/// prints how they compare.
///
/// The implementations take turns, program by program and repetition by repetition, so that a
/// machine that gets slower or faster meanwhile treats all alike.
public final class ProgramRunner {

    private static final String REFERENCE = "cpython";
    private static final int ROUNDS = Integer.getInteger("rounds", 10);
    private static final int REPETITIONS = Integer.getInteger("repetitions", 3);

    private ProgramRunner() {}

    /// Prints the table.
    ///
    /// The system properties `rounds` and `repetitions` say how often a program calls its function
    /// and how often it is started.
    ///
    /// @param args the root of the source tree, then the names of programs; without names, all
    public static void main(String[] args) throws IOException, InterruptedException {
        Path repository = Path.of(args[0]).toRealPath();
        List<Path> programs = programs(repository, Arrays.asList(args).subList(1, args.length));
        List<Implementation> implementations = Implementation.available(repository);
        var names =
                implementations.stream()
                        .map(Implementation::name)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        var table = new ResultTable(names, REFERENCE);
        for (Path program : programs) {
            System.err.println(nameOf(program) + " ...");
            measureAll(implementations, program, table);
        }
        table.print(System.out);
    }

    private static void measureAll(
            List<Implementation> implementations, Path program, ResultTable table)
            throws IOException, InterruptedException {
        String name = nameOf(program);
        var able = new ArrayList<>(implementations);
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            for (Implementation implementation : List.copyOf(able)) {
                try {
                    table.add(name, implementation.name(), implementation.run(program, ROUNDS));
                } catch (IllegalArgumentException e) {
                    able.remove(implementation);
                    table.addFailure(name, implementation.name(), String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private static List<Path> programs(Path repository, List<String> names) throws IOException {
        Path directory = repository.resolve("benchmarks/src/main/python");
        try (var files = Files.newDirectoryStream(directory, "*.py")) {
            var programs = new LinkedHashSet<Path>();
            files.forEach(programs::add);
            return programs.stream()
                    .filter(file -> !nameOf(file).equals("rounds"))
                    .filter(file -> names.isEmpty() || names.contains(nameOf(file)))
                    .sorted()
                    .toList();
        }
    }

    private static String nameOf(Path program) {
        String file = program.getFileName().toString();
        return file.substring(0, file.length() - ".py".length());
    }
}
