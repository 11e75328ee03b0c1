package dev.fermata.cli;

import dev.fermata.host.Limits;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The options that limit what the script may use.
final class LimitOptions {

    @Option(
            names = "--untrusted",
            description = "Set all limits to what suits scripts of strangers; others change them.")
    private boolean untrusted;

    @Option(
            names = "--fuel",
            paramLabel = "N",
            description = "End the script after N units of fuel.")
    private @Nullable Long fuel;

    @Option(
            names = "--cpu",
            paramLabel = "TIME",
            converter = Time.class,
            description = "End the script when it has run for this long, such as 2s or 500ms.")
    private @Nullable Duration cpu;

    @Option(
            names = "--wall",
            paramLabel = "TIME",
            converter = Time.class,
            description = "End the script this long after its start.")
    private @Nullable Duration wall;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = Size.class,
            description = "End the script when its objects take more than this, such as 64m.")
    private @Nullable Long memory;

    @Option(
            names = "--output",
            paramLabel = "SIZE",
            converter = Size.class,
            description = "End the script when it writes more than this.")
    private @Nullable Long output;

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = "End the script when more than N Python calls are nested.")
    private @Nullable Integer depth;

    Limits limits() {
        Limits limits = untrusted ? Limits.untrusted() : Limits.none();
        limits = fuel == null ? limits : limits.withFuel(fuel);
        limits = cpu == null ? limits : limits.withCpuTime(cpu);
        limits = wall == null ? limits : limits.withWallTime(wall);
        limits = memory == null ? limits : limits.withMemory(memory);
        limits = output == null ? limits : limits.withOutput(output);
        return depth == null ? limits : limits.withDepth(depth);
    }

    /// Reads `2s`, `500ms`, `1m`; a bare number is seconds.
    static final class Time implements ITypeConverter<Duration> {

        private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h)?");

        @Override
        public Duration convert(String text) {
            Matcher m = FORM.matcher(text.toLowerCase(Locale.ROOT));
            if (!m.matches()) {
                throw new TypeConversionException("not a time: " + text);
            }
            double unit =
                    switch (m.group(2)) {
                        case "ms" -> 1e6;
                        case "m" -> 60e9;
                        case "h" -> 3600e9;
                        case null, default -> 1e9;
                    };
            return Duration.ofNanos((long) (Double.parseDouble(m.group(1)) * unit));
        }
    }

    /// Reads `1000`, `64k`, `64m`, `1g`.
    static final class Size implements ITypeConverter<Long> {

        private static final Pattern FORM = Pattern.compile("(\\d{1,9})([kmg]?)b?");

        @Override
        public Long convert(String text) {
            Matcher m = FORM.matcher(text.toLowerCase(Locale.ROOT));
            if (!m.matches()) {
                throw new TypeConversionException("not a size: " + text);
            }
            int shift = " kmg".indexOf(m.group(2).isEmpty() ? " " : m.group(2)) * 10;
            return Long.parseLong(m.group(1)) << shift;
        }
    }
}
