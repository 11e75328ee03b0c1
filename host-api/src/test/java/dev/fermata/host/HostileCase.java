package dev.fermata.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A kind of attack on the host: scripts that try it, each with the ways in which it may end.
///
/// @param number the case's number, with two digits
/// @param title what the scripts do
/// @param attempts the scripts
record HostileCase(String number, String title, List<Attempt> attempts) {

    private static final Path DIRECTORY = Path.of("src/test/hostile");
    private static final String MARK = "\n# ends: ";

    /// A script and the ways in which it may end.
    ///
    /// @param source the script
    /// @param ends `limit`, `finishes`, or the type of the exception that it raises
    record Attempt(String source, List<String> ends) {}

    /// All cases, in order.
    static List<HostileCase> all() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.sorted().map(HostileCase::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileCase read(Path file) {
        try {
            String[] parts = Files.readString(file).split(MARK);
            List<Attempt> attempts = new ArrayList<>();
            for (String part : Arrays.asList(parts).subList(1, parts.length)) {
                String[] lines = part.split("\n", 2);
                attempts.add(new Attempt(lines[1], List.of(lines[0].split(" \\| "))));
            }
            String title = parts[0].strip().substring(2);
            return new HostileCase(file.getFileName().toString().substring(0, 2), title, attempts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How its scripts may end, for people.
    String outcome() {
        return attempts.stream()
                .flatMap(attempt -> attempt.ends().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(end -> Character.isUpperCase(end.charAt(0)) ? "`" + end + "`" : end)
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return number + " " + title;
    }
}
