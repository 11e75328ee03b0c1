package dev.fermata.stdlib.posix;

import dev.fermata.annotations.PyMethod;
import dev.fermata.stdlib.signal.SignalModule;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/// The functions of `posix` that are about processes. There is no `fork`, and so nothing that needs it: `exec` and
/// `spawn` neither.
abstract class ProcessFunctions extends TransferFunctions {

    static final int WNOHANG = 1;

    private static final int SIGNALED = 0x7F;
    private static final int STOPPED = 0x7F;
    private static final int CORE = 0x80;
    private static final int SHELL_KILLED = 128;

    ProcessFunctions() {}

    /// @throws PyException PermissionError if the script may start no processes
    static void requireProcesses(ThreadState ts) {
        String denial = ts.interpreter().processes().denial();
        if (denial != null) {
            throw OsErrors.of(ts, Errno.EPERM, denial);
        }
    }

    /// Execute the command in a subshell.
    @PyMethod("system(command)")
    static long system(ThreadState ts, Object command) {
        String text = Paths.text(ts, Paths.fspath(ts, command), "system");
        requireProcesses(ts);
        Descriptors open = Descriptors.of(ts);
        Launch launch =
                new Launch(
                        List.of("sh", "-c", text),
                        Environment.of(ts),
                        ts.interpreter().workingDirectory(),
                        open.open(0),
                        open.open(1),
                        open.open(2));
        try {
            Child child = launch.start(ts, "/bin/sh");
            EventWait.until(ts, child::hasEnded, List.of(), -1);
            Children.of(ts).remove(child);
            return child.status();
        } catch (IOException e) {
            throw OsErrors.of(ts, Launch.error(e), PyNone.NONE);
        }
    }

    /// Wait for completion of a given child process.
    ///
    /// Returns a tuple of information regarding the child process: (pid, status). The options argument is ignored
    /// except for WNOHANG.
    @PyMethod("waitpid(pid, options, /)")
    static Object waitpid(ThreadState ts, long pid, int options) {
        Children children = Children.of(ts);
        Supplier<List<Child>> candidates =
                () -> {
                    Child child = children.get(pid);
                    return child != null
                            ? List.of(child)
                            : pid > 0 ? List.of() : List.copyOf(children.all());
                };
        long nanos = (options & WNOHANG) != 0 ? 0 : -1;
        EventWait.until(
                ts,
                () -> candidates.get().isEmpty() || ended(candidates.get()) != null,
                List.of(),
                nanos);
        if (candidates.get().isEmpty()) {
            throw OsErrors.of(ts, Errno.ECHILD, PyNone.NONE);
        }
        Child child = ended(candidates.get());
        if (child == null) {
            return PyTuple.of(0L, 0L);
        }
        children.remove(child);
        return PyTuple.of(child.pid(), (long) child.status());
    }

    private static @Nullable Child ended(List<Child> candidates) {
        for (Child child : candidates) {
            if (child.hasEnded()) {
                return child;
            }
        }
        return null;
    }

    /// Wait for completion of a child process.
    ///
    /// Returns a tuple of information about the child process: (pid, status)
    @PyMethod("wait()")
    static Object waitAny(ThreadState ts) {
        return waitpid(ts, -1, 0);
    }

    /// Kill a process with a signal.
    @PyMethod("kill(pid, signal, /)")
    static void kill(ThreadState ts, long pid, long signal) {
        requireProcesses(ts);
        if (pid == ProcessHandle.current().pid()) {
            killSelf(ts, signal);
            return;
        }
        Child child = Children.of(ts).get(pid);
        if (child != null && child.hasEnded()) {
            return;
        }
        Signals.send(ts, pid, signal, child == null ? null : child.process());
    }

    /// Kill a process group with a signal.
    @PyMethod("killpg(pgid, signal, /)")
    static void killpg(ThreadState ts, long pgid, long signal) {
        requireProcesses(ts);
        Signals.send(ts, -pgid, signal, null);
    }

    private static void killSelf(ThreadState ts, long signal) {
        if (signal == 0) {
            return;
        }
        if (signal < 0 || signal >= SignalModule.NSIG) {
            throw OsErrors.of(ts, Errno.EINVAL, PyNone.NONE);
        }
        if (SignalModule.endsProcess(ts, signal)) {
            throw ended(ts, SHELL_KILLED + signal);
        }
        SignalModule.handle(ts, signal);
    }

    /// What ends the script with an exit status.
    static PyException ended(ThreadState ts, long status) {
        Object exit = CallOps.call1(ts, ExceptionTypes.SYSTEM_EXIT, status);
        return new PyException((PyBaseException) exit);
    }

    /// Convert a wait status to an exit code.
    ///
    /// On Unix: If WIFEXITED(status) is true, return WEXITSTATUS(status). If WIFSIGNALED(status) is true, return
    /// -WTERMSIG(status). Otherwise, raise a ValueError.
    @PyMethod("waitstatus_to_exitcode(status)")
    static long waitstatusToExitcode(int status) {
        if (wifexited(status)) {
            return wexitstatus(status);
        }
        if (wifsignaled(status)) {
            return -wtermsig(status);
        }
        if (wifstopped(status)) {
            throw PyErr.valueError("process stopped by delivery of signal %d", wstopsig(status));
        }
        throw PyErr.valueError("invalid wait status: %d", status);
    }

    /// Return True if the process returning status exited via the exit() system call.
    @PyMethod("WIFEXITED(status)")
    static boolean wifexited(int status) {
        return (status & SIGNALED) == 0;
    }

    /// Return the process return code from status.
    @PyMethod("WEXITSTATUS(status)")
    static int wexitstatus(int status) {
        return status >> 8 & 0xFF;
    }

    /// Return True if the process returning status was terminated by a signal.
    @PyMethod("WIFSIGNALED(status)")
    static boolean wifsignaled(int status) {
        return (status & SIGNALED) != 0 && (status & SIGNALED) != STOPPED;
    }

    /// Return the signal that terminated the process that provided the status value.
    @PyMethod("WTERMSIG(status)")
    static int wtermsig(int status) {
        return status & SIGNALED;
    }

    /// Return True if the process returning status was stopped.
    @PyMethod("WIFSTOPPED(status)")
    static boolean wifstopped(int status) {
        return (status & 0xFF) == STOPPED;
    }

    /// Return the signal that stopped the process that provided the status value.
    @PyMethod("WSTOPSIG(status)")
    static int wstopsig(int status) {
        return wexitstatus(status);
    }

    /// Return True if a particular process was continued from a job control stop.
    ///
    /// Return True if the process returning status was continued from a job control stop.
    @PyMethod("WIFCONTINUED(status)")
    static boolean wifcontinued(int status) {
        return status == 0xFFFF;
    }

    /// Return True if the process returning status was dumped to a core file.
    @PyMethod("WCOREDUMP(status, /)")
    static boolean wcoredump(int status) {
        return (status & CORE) != 0;
    }
}
