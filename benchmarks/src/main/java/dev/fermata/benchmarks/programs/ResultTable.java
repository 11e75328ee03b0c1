package dev.fermata.benchmarks.programs;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;

/// Measurements of programs on implementations, and how to print them.
///
/// Ratios are times of the reference divided by those of the other: above 1, the other is faster.
/// A program that an implementation cannot run, or answers wrongly, does not count for it.
final class ResultTable {

    private final SequencedSet<String> implementations;
    private final String reference;
    private final Map<String, Map<String, Measurement>> byProgram = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    ResultTable(SequencedSet<String> implementations, String reference) {
        this.implementations = implementations;
        this.reference = reference;
    }

    /// Adds a run, which joins earlier ones of the same program on the same implementation.
    void add(String program, String implementation, Measurement measurement) {
        byProgram
                .computeIfAbsent(program, _ -> new LinkedHashMap<>())
                .merge(implementation, measurement, Measurement::and);
    }

    void addFailure(String program, String implementation, String reason) {
        failures.add("%s on %s: %s".formatted(program, implementation, reason));
    }

    /// Prints the times, the ratios of the best rounds with their geometric mean, and the failures.
    void print(PrintStream out) {
        removeWrongAnswers();
        printTimes(out);
        out.println();
        printRatios(out);
        if (!failures.isEmpty()) {
            out.println();
            out.println("Not counted:");
            failures.forEach(failure -> out.println("- " + failure));
        }
    }

    private void removeWrongAnswers() {
        byProgram.forEach(
                (program, measurements) -> {
                    Measurement expected = measurements.get(reference);
                    if (expected != null) {
                        removeUnlike(program, expected.checksum(), measurements);
                    }
                });
    }

    private void removeUnlike(
            String program, String checksum, Map<String, Measurement> measurements) {
        measurements
                .entrySet()
                .removeIf(
                        entry -> {
                            boolean wrong = !entry.getValue().checksum().equals(checksum);
                            if (wrong) {
                                addFailure(program, entry.getKey(), "a different checksum");
                            }
                            return wrong;
                        });
    }

    private void printTimes(PrintStream out) {
        out.println("Milliseconds: first round / median / best");
        out.println();
        printHeader(out, implementations);
        byProgram.forEach(
                (program, measurements) -> {
                    var line = new StringBuilder("| %-16s |".formatted(program));
                    for (String implementation : implementations) {
                        Measurement measured = measurements.get(implementation);
                        line.append(
                                " %22s |".formatted(measured == null ? "-" : timesOf(measured)));
                    }
                    out.println(line);
                });
    }

    private static String timesOf(Measurement measured) {
        return String.format(
                Locale.ROOT,
                "%.0f / %.0f / %.0f",
                measured.first() * 1e3,
                measured.median() * 1e3,
                measured.best() * 1e3);
    }

    private void printRatios(PrintStream out) {
        var others = new ArrayList<>(implementations);
        others.remove(reference);
        out.println("Speed compared with " + reference + " = 1, by the best rounds");
        out.println();
        printHeader(out, others);
        var logarithms = new LinkedHashMap<String, List<Double>>();
        byProgram.forEach(
                (program, measurements) -> {
                    var line = new StringBuilder("| %-16s |".formatted(program));
                    for (String other : others) {
                        double ratio = ratio(measurements, other);
                        line.append(cell(ratio));
                        if (!Double.isNaN(ratio)) {
                            logarithms
                                    .computeIfAbsent(other, _ -> new ArrayList<>())
                                    .add(Math.log(ratio));
                        }
                    }
                    out.println(line);
                });
        var means = new StringBuilder("| %-16s |".formatted("geometric mean"));
        for (String other : others) {
            means.append(cell(geometricMean(logarithms.getOrDefault(other, List.of()))));
        }
        out.println(means);
    }

    private double ratio(Map<String, Measurement> measurements, String other) {
        Measurement base = measurements.get(reference);
        Measurement measured = measurements.get(other);
        return base == null || measured == null ? Double.NaN : base.best() / measured.best();
    }

    private static double geometricMean(List<Double> logarithms) {
        double mean =
                logarithms.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        return Math.exp(mean);
    }

    private static String cell(double ratio) {
        return Double.isNaN(ratio)
                ? " %22s |".formatted("-")
                : String.format(Locale.ROOT, " %22.2f |", ratio);
    }

    private static void printHeader(PrintStream out, Iterable<String> names) {
        var header = new StringBuilder("| %-16s |".formatted("program"));
        var rule = new StringBuilder("|" + "-".repeat(18) + "|");
        for (String name : names) {
            header.append(" %22s |".formatted(name));
            rule.append("-".repeat(23)).append(":|");
        }
        out.println(header);
        out.println(rule);
    }
}
