package dev.fermata.vm.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How an interpreter was started, as `sys` tells it. It is what the command line of `python` says besides the program.
///
/// @param executable `sys.executable`: the absolute path of what starts another such interpreter; empty if nothing does
/// @param arguments `sys.orig_argv`
/// @param warnings `sys.warnoptions`, from which the module `warnings` makes its filters
/// @param options `sys._xoptions`; an empty value stands for `True`
/// @param flags those fields of `sys.flags` that are not as usual
public record Invocation(
        String executable,
        List<String> arguments,
        List<String> warnings,
        Map<String, String> options,
        Map<String, Integer> flags) {

    private static final Invocation NONE =
            new Invocation("", List.of(), List.of(), Map.of(), Map.of());

    /// Copies the collections.
    public Invocation {
        arguments = List.copyOf(arguments);
        warnings = List.copyOf(warnings);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        flags = Map.copyOf(flags);
    }

    /// No command line at all.
    public static Invocation none() {
        return NONE;
    }

    /// A field of `sys.flags`; 0 if it is as usual.
    public int flag(String name) {
        return flags.getOrDefault(name, 0);
    }
}
