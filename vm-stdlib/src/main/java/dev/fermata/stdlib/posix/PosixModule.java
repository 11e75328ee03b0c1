package dev.fermata.stdlib.posix;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
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
import java.util.Map;

/// This module provides access to operating system functionality that is standardized by the C Standard and the POSIX
/// standard (a thinly disguised Unix interface), as far as the host grants it.
@PyModuleSpec(name = "posix")
final class PosixModule extends ProcessFunctions {

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

    private static final long USER = 1000;
    private static final int DEFAULT_UMASK = 022;
    private static final int MAX_CODE = 255;

    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("F_OK", 0),
                    Map.entry("X_OK", 1),
                    Map.entry("W_OK", 2),
                    Map.entry("R_OK", 4),
                    Map.entry("O_RDONLY", 0),
                    Map.entry("O_WRONLY", OpenFlags.O_WRONLY),
                    Map.entry("O_RDWR", OpenFlags.O_RDWR),
                    Map.entry("O_ACCMODE", 3),
                    Map.entry("O_CREAT", OpenFlags.O_CREAT),
                    Map.entry("O_EXCL", OpenFlags.O_EXCL),
                    Map.entry("O_TRUNC", OpenFlags.O_TRUNC),
                    Map.entry("O_APPEND", OpenFlags.O_APPEND),
                    Map.entry("O_NOFOLLOW", OpenFlags.O_NOFOLLOW),
                    Map.entry("O_CLOEXEC", OpenFlags.O_CLOEXEC),
                    Map.entry("O_NOCTTY", 0x100),
                    Map.entry("O_NONBLOCK", OpenFlags.O_NONBLOCK),
                    Map.entry("O_DIRECTORY", 0x10000),
                    Map.entry("O_SYNC", 0x101000),
                    Map.entry("TMP_MAX", 238328),
                    Map.entry("NGROUPS_MAX", 65536),
                    Map.entry("EX_OK", 0),
                    Map.entry("EX_USAGE", 64),
                    Map.entry("EX_DATAERR", 65),
                    Map.entry("EX_NOINPUT", 66),
                    Map.entry("EX_NOUSER", 67),
                    Map.entry("EX_NOHOST", 68),
                    Map.entry("EX_UNAVAILABLE", 69),
                    Map.entry("EX_SOFTWARE", 70),
                    Map.entry("EX_OSERR", 71),
                    Map.entry("EX_OSFILE", 72),
                    Map.entry("EX_CANTCREAT", 73),
                    Map.entry("EX_IOERR", 74),
                    Map.entry("EX_TEMPFAIL", 75),
                    Map.entry("EX_PROTOCOL", 76),
                    Map.entry("EX_NOPERM", 77),
                    Map.entry("EX_CONFIG", 78),
                    Map.entry("WNOHANG", WNOHANG),
                    Map.entry("WUNTRACED", 2),
                    Map.entry("WCONTINUED", 8));

    private static final class Umask {

        private int mask = DEFAULT_UMASK;
    }

    private PosixModule() {}

    static void exec(ThreadState ts, PyModule module) {
        PyDict dict = module.dict();
        NUMBERS.forEach((name, number) -> dict.put(name, (long) number));
        dict.put("_have_functions", PyList.of("HAVE_FTRUNCATE", "HAVE_LSTAT", "HAVE_LUTIMES"));
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

    /// Return the current process id.
    @PyMethod("getpid()")
    static long getpid() {
        return ProcessHandle.current().pid();
    }

    /// Return the parent's process id.
    @PyMethod("getppid()")
    static long getppid() {
        return 1;
    }

    /// Return the current process's user id.
    @PyMethod("getuid()")
    static long getuid() {
        return USER;
    }

    /// Return the current process's effective user id.
    @PyMethod("geteuid()")
    static long geteuid() {
        return USER;
    }

    /// Return the current process's group id.
    @PyMethod("getgid()")
    static long getgid() {
        return USER;
    }

    /// Return the current process's effective group id.
    @PyMethod("getegid()")
    static long getegid() {
        return USER;
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
    static Object exit(long status) {
        Object code = PyNone.NONE;
        if (status != 0) {
            code = status & MAX_CODE;
        }
        throw new PyException(PyErr.make(ExceptionTypes.SYSTEM_EXIT, code));
    }
}
