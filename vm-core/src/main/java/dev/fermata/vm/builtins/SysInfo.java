package dev.fermata.vm.builtins;

import dev.fermata.vm.object.HashOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.types.PyStructSequence;

/// The facts that `sys` tells: `version_info`, `float_info`, `flags` and their like.
final class SysInfo {

    private SysInfo() {}

    /// Puts them into the namespace of `sys`.
    static void fill(PyDict dict) {
        PyStructSequence version =
                PyStructSequence.of(
                        "sys.version_info",
                        "major minor micro releaselevel serial",
                        3L,
                        12L,
                        1L,
                        "final",
                        0L);
        dict.put("version_info", version);
        dict.put(
                "float_info",
                PyStructSequence.of(
                        "sys.float_info",
                        "max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix"
                                + " rounds",
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
        dict.put(
                "int_info",
                PyStructSequence.of(
                        "sys.int_info",
                        "bits_per_digit sizeof_digit default_max_str_digits"
                                + " str_digits_check_threshold",
                        30L,
                        4L,
                        4300L,
                        640L));
        dict.put(
                "hash_info",
                PyStructSequence.of(
                        "sys.hash_info",
                        "width modulus inf nan imag algorithm hash_bits seed_bits cutoff",
                        64L,
                        HashOps.MODULUS,
                        314159L,
                        0L,
                        1000003L,
                        "siphash13",
                        64L,
                        128L,
                        0L));
        dict.put(
                "thread_info",
                PyStructSequence.of(
                        "sys.thread_info", "name lock version", "pthread", "semaphore", "NPTL"));
        dict.put(
                "flags",
                PyStructSequence.of(
                        "sys.flags",
                        "debug inspect interactive optimize dont_write_bytecode no_user_site"
                                + " no_site ignore_environment verbose bytes_warning quiet"
                                + " hash_randomization isolated dev_mode utf8_mode"
                                + " warn_default_encoding safe_path int_max_str_digits",
                        0L,
                        0L,
                        0L,
                        0L,
                        1L,
                        0L,
                        0L,
                        0L,
                        0L,
                        0L,
                        0L,
                        1L,
                        0L,
                        false,
                        0L,
                        0L,
                        false,
                        4300L));
        dict.put(
                "implementation",
                PyStructSequence.of(
                        "sys.implementation",
                        "name cache_tag version hexversion",
                        "fermata",
                        "fermata-312",
                        version,
                        0x030C01F0L));
    }
}
