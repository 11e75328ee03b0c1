package dev.fermata.benchmarks.programs;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// What one or several runs of a program printed about themselves.
///
/// @param checksum the program's result
/// @param seconds how long each round took, run after run
/// @param first how long the first round of the first run took, in seconds
record Measurement(String checksum, double[] seconds, double first) {

    private static final String CHECKSUM = "checksum ";
    private static final String SECONDS = "seconds ";

    /// Reads the output of a program.
    ///
    /// @throws IllegalArgumentException if the program has not printed a measurement
    static Measurement parse(String output) {
        String checksum = valueOf(CHECKSUM, output);
        double[] seconds =
                Arrays.stream(valueOf(SECONDS, output).split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        return new Measurement(checksum, seconds, seconds[0]);
    }

    /// This measurement with the rounds of a later run of the same program.
    Measurement and(Measurement later) {
        if (!checksum.equals(later.checksum)) {
            throw new IllegalArgumentException(
                    "two runs differ: %s and %s".formatted(checksum, later.checksum));
        }
        double[] all =
                DoubleStream.concat(Arrays.stream(seconds), Arrays.stream(later.seconds)).toArray();
        return new Measurement(checksum, all, first);
    }

    double best() {
        return Arrays.stream(seconds).min().orElseThrow();
    }

    double median() {
        double[] sorted = Arrays.stream(seconds).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String valueOf(String label, String output) {
        return output.lines()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(lastLineOf(output)));
    }

    private static String lastLineOf(String output) {
        return output.lines()
                .filter(line -> !line.isBlank())
                .reduce((_, later) -> later)
                .orElse("no output");
    }
}
