package dev.fermata.vm.builtins;

import dev.fermata.vm.object.HashOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.spi.Invocation;
import dev.fermata.vm.types.PySimpleNamespace;
import dev.fermata.vm.types.StructSequence;

import java.util.Set;

/// The facts that `sys` tells: `version_info`, `float_info`, `flags` and their like.
final class SysInfo {

    private static final StructSequence VERSION =
            StructSequence.define(
                    "sys",
                    "version_info",
                    "Version information as a named tuple.",
                    "major minor micro releaselevel serial");

    private static final StructSequence FLOAT_INFO =
            StructSequence.define(
                    "sys",
                    "float_info",
                    "Information about the float type, from the properties of IEEE 754 doubles.",
                    "max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix"
                            + " rounds");

    private static final StructSequence INT_INFO =
            StructSequence.define(
                    "sys",
                    "int_info",
                    "Information about the implementation of int.",
                    "bits_per_digit sizeof_digit default_max_str_digits"
                            + " str_digits_check_threshold");

    private static final StructSequence HASH_INFO =
            StructSequence.define(
                    "sys",
                    "hash_info",
                    "Parameters of numeric hashing.",
                    "width modulus inf nan imag algorithm hash_bits seed_bits cutoff");

    private static final StructSequence THREAD_INFO =
            StructSequence.define(
                    "sys", "thread_info", "How threads are implemented.", "name lock version");

    private static final StructSequence ASYNCGEN_HOOKS =
            StructSequence.define(
                    "sys",
                    "asyncgen_hooks",
                    "Hooks of asynchronous generators.",
                    "firstiter finalizer");

    private static final String[] FLAG_NAMES = {
        "debug",
        "inspect",
        "interactive",
        "optimize",
        "dont_write_bytecode",
        "no_user_site",
        "no_site",
        "ignore_environment",
        "verbose",
        "bytes_warning",
        "quiet",
        "hash_randomization",
        "isolated",
        "dev_mode",
        "utf8_mode",
        "warn_default_encoding",
        "safe_path",
        "int_max_str_digits"
    };

    private static final Set<String> BOOLEAN_FLAGS = Set.of("dev_mode", "safe_path");
    private static final Set<String> USUALLY_SET =
            Set.of("dont_write_bytecode", "hash_randomization");
    private static final int DIGITS = 4300;

    private static final StructSequence FLAGS =
            StructSequence.define(
                    "sys",
                    "flags",
                    "The flags that the command line sets.",
                    String.join(" ", FLAG_NAMES));

    /// What `sys.unraisablehook` gets.
    static final StructSequence UNRAISABLE_HOOK_ARGS =
            StructSequence.define(
                    "sys",
                    "UnraisableHookArgs",
                    "What sys.unraisablehook gets.",
                    5,
                    "exc_type exc_value exc_traceback err_msg object");

    private SysInfo() {}

    /// Puts them into the namespace of `sys`.
    static void fill(PyDict dict, Invocation invocation) {
        PyTuple version = VERSION.of(3L, 12L, 1L, "final", 0L);
        dict.put("version_info", version);
        dict.put(
                "float_info",
                FLOAT_INFO.of(
                        Double.MAX_VALUE,
                        1024L,
                        308L,
                        Double.MIN_NORMAL,
                        -1021L,
                        -307L,
                        15L,
                        53L,
                        Math.ulp(1.0),
                        2L,
                        1L));
        dict.put("int_info", INT_INFO.of(30L, 4L, 4300L, 640L));
        dict.put(
                "hash_info",
                HASH_INFO.of(
                        64L, HashOps.MODULUS, 314159L, 0L, 1000003L, "siphash13", 64L, 128L, 0L));
        dict.put("thread_info", THREAD_INFO.of("pthread", "semaphore", "NPTL"));
        dict.put("flags", flags(invocation));
        dict.put("implementation", implementation(version));
    }

    /// The pair that `sys.get_asyncgen_hooks()` returns.
    static PyTuple asyncgenHooks(Object firstIteration, Object finalizer) {
        return ASYNCGEN_HOOKS.of(firstIteration, finalizer);
    }

    private static PyTuple flags(Invocation invocation) {
        Object[] values = new Object[FLAG_NAMES.length];
        for (int i = 0; i < values.length; i++) {
            String name = FLAG_NAMES[i];
            int usual = name.endsWith("_digits") ? DIGITS : USUALLY_SET.contains(name) ? 1 : 0;
            int value = invocation.flags().getOrDefault(name, usual);
            values[i] = BOOLEAN_FLAGS.contains(name) ? (Object) (value != 0) : (long) value;
        }
        return FLAGS.of(values);
    }

    private static Object implementation(PyTuple version) {
        PyDict facts = new PyDict();
        facts.put("name", "fermata");
        facts.put("cache_tag", "fermata-312");
        facts.put("version", version);
        facts.put("hexversion", 0x030C01F0L);
        return new PySimpleNamespace(facts);
    }
}
