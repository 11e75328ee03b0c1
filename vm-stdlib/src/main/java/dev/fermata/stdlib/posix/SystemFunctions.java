package dev.fermata.stdlib.posix;

import dev.fermata.annotations.PyMethod;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import java.util.Map;

/// The functions of `posix` that tell of the system and of the process. A script sees a machine with one processor and
/// one user, whatever the real one has.
abstract class SystemFunctions extends ProcessFunctions {

    private static final long USER = 1000;
    private static final int ABORTED = 128 + 6;
    private static final int MINOR_BITS = 8;
    private static final int LOW_MINOR = 0xFF;
    private static final int LOW_MAJOR = 0xFFF;
    private static final int HIGH_SHIFT = 12;
    private static final int MAJOR_SHIFT = 32;

    /// Names and numbers of what `sysconf` tells, with Linux's numbers.
    private static final Map<String, Integer> CONFIGURATION =
            Map.of(
                    "SC_ARG_MAX", 0,
                    "SC_CLK_TCK", 2,
                    "SC_NGROUPS_MAX", 3,
                    "SC_OPEN_MAX", 4,
                    "SC_PAGESIZE", 30,
                    "SC_PAGE_SIZE", 30,
                    "SC_IOV_MAX", 60,
                    "SC_NPROCESSORS_CONF", 83,
                    "SC_NPROCESSORS_ONLN", 84);

    SystemFunctions() {}

    /// Puts what is no function into the namespace of the module.
    static void fill(ThreadState ts, PyDict dict) {
        PyDict names = new PyDict();
        CONFIGURATION.forEach((name, number) -> names.put(name, (long) number));
        dict.put("sysconf_names", names);
    }

    /// Return an integer-valued system configuration variable.
    @PyMethod("sysconf(name, /)")
    static long sysconf(ThreadState ts, Object name) {
        Integer known = null;
        if (Str.isStr(name)) {
            known = CONFIGURATION.get(Str.utf16(name));
            if (known == null) {
                throw PyErr.valueError("unrecognized configuration name");
            }
        }
        int number = known == null ? Convert.toInt(ts, name) : known;
        return switch (number) {
            case 0 -> 2_097_152;
            case 2 -> 100;
            case 3 -> 65_536;
            case 4, 60 -> 1024;
            case 30 -> 4096;
            case 83, 84 -> 1;
            default -> throw OsErrors.of(ts, Errno.EINVAL, PyNone.NONE);
        };
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

    /// Return a tuple of the current process's real, effective, and saved user ids.
    @PyMethod("getresuid()")
    static Object getresuid() {
        return PyTuple.of(USER, USER, USER);
    }

    /// Return a tuple of the current process's real, effective, and saved group ids.
    @PyMethod("getresgid()")
    static Object getresgid() {
        return PyTuple.of(USER, USER, USER);
    }

    /// Return list of supplemental group IDs for the process.
    @PyMethod("getgroups()")
    static Object getgroups() {
        return PyList.of(USER);
    }

    /// Return the actual login name.
    @PyMethod("getlogin()")
    static Object getlogin(ThreadState ts) {
        throw OsErrors.of(ts, Errno.ENXIO, PyNone.NONE);
    }

    /// Call the system call getpgid(), and return the result.
    @PyMethod("getpgid(pid)")
    static long getpgid(ThreadState ts, long pid) {
        return group(ts, pid);
    }

    /// Return the current process group id.
    @PyMethod("getpgrp()")
    static long getpgrp() {
        return getpid();
    }

    /// Call the system call getsid(pid) and return the result.
    @PyMethod("getsid(pid, /)")
    static long getsid(ThreadState ts, long pid) {
        return group(ts, pid);
    }

    /// The script and its processes are one group and one session.
    private static long group(ThreadState ts, long pid) {
        if (pid != 0 && pid != getpid() && Children.of(ts).get(pid) == null) {
            throw OsErrors.of(ts, Errno.ESRCH, PyNone.NONE);
        }
        return getpid();
    }

    /// Return average recent system load information: that nothing is known.
    @PyMethod("getloadavg()")
    static Object getloadavg() {
        throw PyErr.of(ExceptionTypes.OS_ERROR, "Load averages are unobtainable");
    }

    /// Return the affinity of the process identified by pid (or the current process if zero).
    ///
    /// The affinity is returned as a set of CPU identifiers.
    @PyMethod("sched_getaffinity(pid, /)")
    static Object schedGetaffinity(ThreadState ts, long pid) {
        group(ts, pid);
        return CallOps.call1(ts, ts.interpreter().builtin("set"), PyTuple.of(0L));
    }

    /// Voluntarily relinquish the CPU.
    @PyMethod("sched_yield()")
    static void schedYield(ThreadState ts) {
        ts.threads().pass(ts);
    }

    /// Return the name of the controlling terminal for this process.
    @PyMethod("ctermid()")
    static String ctermid() {
        return "/dev/tty";
    }

    /// Return the name of the terminal device connected to 'fd'.
    @PyMethod("ttyname(fd, /)")
    static String ttyname(ThreadState ts, long fd) {
        if (!Descriptors.of(ts).get(ts, fd).isTerminal()) {
            throw OsErrors.of(ts, Errno.ENOTTY, PyNone.NONE);
        }
        return "/dev/tty";
    }

    /// Extracts a device major number from a raw device number.
    @PyMethod("major(device, /)")
    static long major(ThreadState ts, Object device) {
        long number = device(ts, device);
        return number >>> MINOR_BITS & LOW_MAJOR | number >>> MAJOR_SHIFT & ~(long) LOW_MAJOR;
    }

    /// Extracts a device minor number from a raw device number.
    @PyMethod("minor(device, /)")
    static long minor(ThreadState ts, Object device) {
        long number = device(ts, device);
        return number & LOW_MINOR | number >>> HIGH_SHIFT & 0xFFFF_FF00L;
    }

    private static long device(ThreadState ts, Object device) {
        long number = Convert.toLong(ts, device);
        if (number < 0) {
            throw PyErr.overflowError("can't convert negative int to unsigned");
        }
        return number;
    }

    /// Composes a raw device number from the major and minor device numbers.
    @PyMethod("makedev(major, minor, /)")
    static long makedev(long major, long minor) {
        return (major & LOW_MAJOR) << MINOR_BITS
                | (major & ~(long) LOW_MAJOR) << MAJOR_SHIFT
                | minor & LOW_MINOR
                | (minor & 0xFFFF_FF00L) << HIGH_SHIFT;
    }

    /// Abort the interpreter immediately.
    @PyMethod("abort()")
    static void abort(ThreadState ts) {
        throw ended(ts, ABORTED);
    }
}
