package dev.fermata.stdlib.posix;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Allocation;
import dev.fermata.vm.types.Codecs;
import dev.fermata.vm.types.PyBytes;
import dev.fermata.vm.types.StructSequence;

import java.security.SecureRandom;

/// This module provides access to operating system functionality that is standardized by the C Standard and the POSIX
/// standard (a thinly disguised Unix interface), as far as the host grants it.
@PyModuleSpec(name = "posix")
final class PosixModule extends SystemFunctions {

    @PyConstant("error")
    static final PyType ERROR = ExceptionTypes.OS_ERROR;

    @PyConstant("stat_result")
    static final PyType STAT_RESULT = FileStat.RESULT.type();

    @PyConstant("terminal_size")
    static final PyType TERMINAL_SIZE_TYPE = TERMINAL_SIZE.type();

    private static final StructSequence UNAME =
            StructSequence.define(
                    "posix",
                    "uname_result",
                    "Facts of the operating system.",
                    5,
                    "sysname nodename release version machine");

    private static final StructSequence TIMES =
            StructSequence.define(
                    "posix",
                    "times_result",
                    "Times in seconds.",
                    5,
                    "user system children_user children_system elapsed");

    @PyConstant("uname_result")
    static final PyType UNAME_TYPE = UNAME.type();

    @PyConstant("times_result")
    static final PyType TIMES_TYPE = TIMES.type();

    private static final int DEFAULT_UMASK = 022;
    private static final int MAX_CODE = 255;

    private static final class Umask {

        private int mask = DEFAULT_UMASK;
    }

    private PosixModule() {}

    static void exec(ThreadState ts, PyModule module) {
        PyDict dict = module.dict();
        PosixNumbers.fill(dict);
        SystemFunctions.fill(ts, dict);
        dict.put(
                "_have_functions",
                PyList.of(
                        "HAVE_FCHMOD",
                        "HAVE_FCHOWN",
                        "HAVE_FTRUNCATE",
                        "HAVE_LCHOWN",
                        "HAVE_LSTAT",
                        "HAVE_LUTIMES"));
        PyDict environment = new PyDict();
        ts.interpreter()
                .environment()
                .forEach((name, value) -> environment.put(ts, bytes(ts, name), bytes(ts, value)));
        dict.put("environ", environment);
    }

    private static PyBytes bytes(ThreadState ts, String text) {
        return Codecs.encode(ts, PyStr.of(text), "utf-8", "surrogateescape");
    }

    /// Change or add an environment variable.
    @PyMethod("putenv(name, value, /)")
    static void putenv(ThreadState ts, Object name, Object value) {
        String key = Paths.text(ts, Paths.fspath(ts, name), "putenv");
        if (key.isEmpty() || key.indexOf('=') >= 0) {
            throw PyErr.valueError("illegal environment variable name");
        }
        Environment.of(ts).put(key, Paths.text(ts, Paths.fspath(ts, value), "putenv"));
    }

    /// Delete an environment variable.
    @PyMethod("unsetenv(name, /)")
    static void unsetenv(ThreadState ts, Object name) {
        String key = Paths.text(ts, Paths.fspath(ts, name), "unsetenv");
        if (key.isEmpty() || key.indexOf('=') >= 0) {
            throw OsErrors.of(ts, Errno.EINVAL, PyNone.NONE);
        }
        Environment.of(ts).remove(key);
    }

    /// Return a bytes object containing random bytes suitable for cryptographic use.
    @PyMethod("urandom(size, /)")
    static Object urandom(ThreadState ts, long size) {
        if (size < 0) {
            throw PyErr.valueError("negative argument not allowed");
        }
        byte[] bytes = new byte[Allocation.length(ts, size)];
        new SecureRandom().nextBytes(bytes);
        return PyBytes.of(bytes);
    }

    /// Obtain a series of random bytes.
    @PyMethod("getrandom(size, flags=0)")
    static Object getrandom(ThreadState ts, long size, int flags) {
        return urandom(ts, size);
    }

    /// Return the number of logical CPUs that the script can use at once.
    @PyMethod("cpu_count()")
    static long cpuCount() {
        return 1;
    }

    /// Set the current numeric umask and return the previous umask.
    @PyMethod("umask(mask, /)")
    static long umask(ThreadState ts, int mask) {
        Umask state = ts.interpreter().state(Umask.class, Umask::new);
        int before = state.mask;
        state.mask = mask & 0777;
        return before;
    }

    /// Translate an error code to a message string.
    @PyMethod("strerror(code, /)")
    static String strerror(long code) {
        for (Errno errno : Errno.values()) {
            if (errno.number() == code) {
                return errno.text();
            }
        }
        return code == 0 ? "Success" : "Unknown error " + code;
    }

    /// Return an object identifying the current operating system.
    @PyMethod("uname()")
    static Object uname() {
        return UNAME.of("Linux", "localhost", "0", "Fermata", "x86_64");
    }

    /// Return a collection containing process timing information.
    @PyMethod("times()")
    static Object times(ThreadState ts) {
        double elapsed = ts.interpreter().clock().monotonicNanos() / 1e9;
        return TIMES.of(elapsed, 0.0, 0.0, 0.0, elapsed);
    }

    /// Exit to the system with specified status, without normal exit processing.
    @PyMethod("_exit(status)")
    static void exit(ThreadState ts, long status) {
        throw ended(ts, status & MAX_CODE);
    }
}
