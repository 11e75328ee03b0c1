package dev.fermata.stdlib.posix;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.spi.FileSystem;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A POSIX helper for the subprocess module.
@PyModuleSpec(name = "_posixsubprocess")
final class PosixSubprocessModule {

    private PosixSubprocessModule() {}

    /// Spawn a fresh new child process.
    ///
    /// Fork a child process, close parent file descriptors as appropriate in the child and duplicate the few that are
    /// needed before calling exec() in the child process.
    ///
    /// If close_fds is True, close file descriptors 3 and higher, except those listed in the sorted tuple pass_fds. If
    /// it is False, too: a process gets its standard streams only.
    ///
    /// Why the program cannot be executed is written to errpipe_write.
    @PyMethod(
            "fork_exec(args, executable_list, close_fds, pass_fds, cwd, env, p2cread, p2cwrite,"
                    + " c2pread, c2pwrite, errread, errwrite, errpipe_read, errpipe_write,"
                    + " restore_signals, call_setsid, pgid_to_set, gid, extra_groups, uid,"
                    + " child_umask, preexec_fn, allow_vfork, /)")
    static long forkExec(
            ThreadState ts,
            Object args,
            Object executableList,
            boolean closeFds,
            Object passFds,
            Object cwd,
            Object env,
            long p2cread,
            long p2cwrite,
            long c2pread,
            long c2pwrite,
            long errread,
            long errwrite,
            long errpipeRead,
            long errpipeWrite,
            boolean restoreSignals,
            boolean callSetsid,
            long pgidToSet,
            Object gid,
            Object extraGroups,
            Object uid,
            long childUmask,
            Object preexecFn,
            boolean allowVfork) {
        ProcessFunctions.requireProcesses(ts);
        if (preexecFn != PyNone.NONE) {
            throw PyErr.notImplementedError("preexec_fn is not supported: there is no fork");
        }
        String directory =
                cwd == PyNone.NONE
                        ? ts.interpreter().workingDirectory()
                        : Paths.absolute(ts, Paths.text(ts, Paths.fspath(ts, cwd), "fork_exec"));
        Descriptors descriptors = Descriptors.of(ts);
        Launch launch =
                new Launch(
                        strings(ts, args),
                        env == PyNone.NONE ? Environment.of(ts) : variables(ts, env),
                        directory,
                        descriptors.open(p2cread < 0 ? 0 : p2cread),
                        descriptors.open(c2pwrite < 0 ? 1 : c2pwrite),
                        descriptors.open(errwrite < 0 ? 2 : errwrite));
        boolean foreign =
                gid != PyNone.NONE && Convert.toLong(ts, gid) != SystemFunctions.getgid()
                        || uid != PyNone.NONE && Convert.toLong(ts, uid) != SystemFunctions.getuid()
                        || extraGroups != PyNone.NONE;
        if (foreign) {
            return failed(ts, errpipeWrite, Errno.EPERM, "noexec");
        }
        Errno unfit = cwd == PyNone.NONE ? null : unfit(ts, directory);
        if (unfit != null) {
            return failed(ts, errpipeWrite, unfit, "noexec:chdir");
        }
        return start(ts, launch, strings(ts, executableList), errpipeWrite);
    }

    /// Executes the first program that can be.
    private static long start(
            ThreadState ts, Launch launch, List<String> programs, long errpipeWrite) {
        Errno reason = Errno.ENOENT;
        for (String program : programs) {
            try {
                return launch.start(ts, program).pid();
            } catch (IOException e) {
                Errno errno = Launch.error(e);
                boolean missing = errno == Errno.ENOENT || errno == Errno.ENOTDIR;
                if (!missing || reason == Errno.ENOENT) {
                    reason = errno;
                }
            }
        }
        return failed(ts, errpipeWrite, reason, "");
    }

    private static long failed(ThreadState ts, long errpipeWrite, Errno errno, String what) {
        String report = "OSError:" + Long.toHexString(errno.number()) + ":" + what;
        byte[] bytes = report.getBytes(StandardCharsets.US_ASCII);
        Descriptors.of(ts).write(ts, errpipeWrite, bytes, 0, bytes.length);
        return Children.of(ts).addNotStarted().pid();
    }

    /// Why `directory` can be no working directory, or null if it can.
    private static @Nullable Errno unfit(ThreadState ts, String directory) {
        try {
            FileSystem files = ts.interpreter().files();
            FileSystem.Attributes facts = files.readAttributes(directory, true);
            return facts.kind() == FileSystem.Kind.DIRECTORY ? null : Errno.ENOTDIR;
        } catch (IOException e) {
            return OsErrors.number(e);
        }
    }

    static List<String> strings(ThreadState ts, Object values) {
        List<String> strings = new ArrayList<>();
        for (Object value : IterOps.toArray(ts, values)) {
            strings.add(Paths.text(ts, Paths.fspath(ts, value), "fork_exec"));
        }
        return strings;
    }

    private static Map<String, String> variables(ThreadState ts, Object env) {
        Map<String, String> variables = new HashMap<>();
        for (String pair : strings(ts, env)) {
            int equals = pair.indexOf('=', 1);
            if (equals > 0) {
                variables.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return variables;
    }
}
