package dev.fermata.cli;

import dev.fermata.vm.spi.Invocation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The options of `python` that stand before the program, and the environment variables that do the same.
///
/// @param invocation what `sys` tells of them
/// @param unbuffered whether output is to be seen at once
/// @param hashSeed what `PYTHONHASHSEED` says, or null
/// @param rest the arguments after them, among which `-c` and `-m` stand alone
record PythonOptions(
        Invocation invocation, boolean unbuffered, @Nullable Long hashSeed, List<String> rest) {

    /// The system property with the absolute path of the launcher.
    private static final String EXECUTABLE = "fermata.executable";

    /// What those options set that have no argument, by `sys.flags` field.
    private static final Map<Character, List<String>> FLAGS =
            Map.ofEntries(
                    Map.entry('b', List.of("bytes_warning")),
                    Map.entry('B', List.of("dont_write_bytecode")),
                    Map.entry('d', List.of("debug")),
                    Map.entry('E', List.of("ignore_environment")),
                    Map.entry(
                            'I',
                            List.of("isolated", "ignore_environment", "no_user_site", "safe_path")),
                    Map.entry('O', List.of("optimize")),
                    Map.entry('P', List.of("safe_path")),
                    Map.entry('q', List.of("quiet")),
                    Map.entry('R', List.of()),
                    Map.entry('s', List.of("no_user_site")),
                    Map.entry('S', List.of("no_site")),
                    Map.entry('u', List.of()),
                    Map.entry('v', List.of("verbose")));

    /// Those that count how often they were given.
    private static final List<String> COUNTED =
            List.of("bytes_warning", "debug", "optimize", "verbose");

    /// Takes the options off the beginning of the command line. What it does not know ends them.
    ///
    /// @param environment the environment variables
    static PythonOptions of(List<String> arguments, Map<String, String> environment) {
        return new Reading(arguments).read(environment);
    }

    /// The command line while it is read.
    private static final class Reading {

        private final List<String> arguments;
        private final Map<String, Integer> flags = new HashMap<>();
        private final Map<String, String> options = new LinkedHashMap<>();
        private final List<String> warnings = new ArrayList<>();
        private boolean unbuffered;
        private int next;

        Reading(List<String> arguments) {
            this.arguments = arguments;
        }

        PythonOptions read(Map<String, String> environment) {
            List<String> rest = null;
            while (rest == null && next < arguments.size() && isKnown(arguments.get(next))) {
                rest = cluster(arguments.get(next++));
            }
            if (rest == null) {
                rest = arguments.subList(next, arguments.size());
            }
            boolean ignores = flags.containsKey("ignore_environment");
            Map<String, String> variables = ignores ? Map.of() : environment;
            List<String> original = new ArrayList<>();
            String executable = System.getProperty(EXECUTABLE, "");
            original.add(executable);
            original.addAll(arguments);
            Long seed = seed(variables);
            follow(variables);
            Invocation invocation =
                    new Invocation(executable, original, allWarnings(variables), options, flags);
            return new PythonOptions(invocation, unbuffered, seed, rest);
        }

        private static boolean isKnown(String argument) {
            for (int i = 1; i < argument.length(); i++) {
                char c = argument.charAt(i);
                if ("cmWX".indexOf(c) >= 0) {
                    return argument.charAt(0) == '-';
                }
                if (!FLAGS.containsKey(c)) {
                    return false;
                }
            }
            return argument.length() > 1 && argument.charAt(0) == '-';
        }

        /// Reads one argument, which may be several options.
        ///
        /// @return the arguments from the program on, or null if options may follow
        private @Nullable List<String> cluster(String argument) {
            for (int i = 1; i < argument.length(); i++) {
                char c = argument.charAt(i);
                String more = argument.substring(i + 1);
                switch (c) {
                    case 'c', 'm' -> {
                        return program(c, more);
                    }
                    case 'W' -> {
                        warnings.add(value(more));
                        return null;
                    }
                    case 'X' -> {
                        option(value(more));
                        return null;
                    }
                    default -> flag(c);
                }
            }
            return null;
        }

        private List<String> program(char option, String attached) {
            List<String> program = new ArrayList<>();
            program.add("-" + option);
            if (!attached.isEmpty()) {
                program.add(attached);
            }
            program.addAll(arguments.subList(next, arguments.size()));
            return program;
        }

        private String value(String attached) {
            return attached.isEmpty() && next < arguments.size() ? arguments.get(next++) : attached;
        }

        private void flag(char c) {
            unbuffered |= c == 'u';
            for (String field : FLAGS.getOrDefault(c, List.of())) {
                flags.merge(field, 1, (a, b) -> COUNTED.contains(field) ? a + b : 1);
            }
        }

        private void option(String text) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            String value = equals < 0 ? "" : text.substring(equals + 1);
            options.put(name, value);
            if (name.equals("dev")) {
                flags.put("dev_mode", 1);
            }
            if (name.equals("utf8")) {
                flags.put("utf8_mode", value.equals("0") ? 0 : 1);
            }
        }

        /// What environment variables say and no option does.
        private void follow(Map<String, String> variables) {
            unbuffered |= isSet(variables, "PYTHONUNBUFFERED");
            if (isSet(variables, "PYTHONSAFEPATH")) {
                flags.put("safe_path", 1);
            }
            if (isSet(variables, "PYTHONNOUSERSITE")) {
                flags.put("no_user_site", 1);
            }
            if (variables.getOrDefault("PYTHONDEVMODE", "").equals("1")) {
                flags.put("dev_mode", 1);
            }
            level(variables, "PYTHONOPTIMIZE", "optimize");
            level(variables, "PYTHONVERBOSE", "verbose");
            level(variables, "PYTHONDEBUG", "debug");
        }

        private static boolean isSet(Map<String, String> variables, String name) {
            return !variables.getOrDefault(name, "").isEmpty();
        }

        private void level(Map<String, String> variables, String name, String field) {
            if (isSet(variables, name)) {
                String text = variables.get(name);
                int level = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 1;
                flags.merge(field, level, Math::max);
            }
        }

        private @Nullable Long seed(Map<String, String> variables) {
            String text = variables.getOrDefault("PYTHONHASHSEED", "");
            if (!text.matches("[0-9]{1,10}")) {
                return null;
            }
            if (Long.parseLong(text) == 0) {
                flags.put("hash_randomization", 0);
            }
            return Long.valueOf(text);
        }

        private List<String> allWarnings(Map<String, String> variables) {
            List<String> all = new ArrayList<>();
            if (flags.containsKey("dev_mode")) {
                all.add("default");
            }
            for (String filter : variables.getOrDefault("PYTHONWARNINGS", "").split(",")) {
                if (!filter.isEmpty()) {
                    all.add(filter);
                }
            }
            all.addAll(warnings);
            int bytes = flags.getOrDefault("bytes_warning", 0);
            if (bytes > 0) {
                all.add(bytes > 1 ? "error::BytesWarning" : "default::BytesWarning");
            }
            return all;
        }
    }
}
