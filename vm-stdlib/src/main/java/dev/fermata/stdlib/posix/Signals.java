package dev.fermata.stdlib.posix;

import dev.fermata.stdlib.signal.SignalModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.spi.Processes;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Sends signals to processes. Java knows two; a shell sends the others.
final class Signals {

    private static final int SIGKILL = 9;
    private static final int SIGTERM = 15;

    private Signals() {}

    /// @param pid negative for a process group
    /// @param process the process, if the script has started it
    static void send(ThreadState ts, long pid, long signal, @Nullable Process process) {
        if (signal < 0 || signal >= SignalModule.NSIG) {
            throw OsErrors.of(ts, Errno.EINVAL, PyNone.NONE);
        }
        Processes processes = ts.interpreter().processes();
        if (process != null) {
            sendTo(ts, processes, process, signal);
            return;
        }
        if (pid > 0) {
            Optional<ProcessHandle> handle = processes.find(pid);
            if (handle.isEmpty() || !handle.get().isAlive()) {
                throw OsErrors.of(ts, Errno.ESRCH, PyNone.NONE);
            }
        }
        shell(ts, processes, pid, signal);
    }

    private static void sendTo(ThreadState ts, Processes processes, Process process, long signal) {
        switch ((int) signal) {
            case 0 -> {}
            case SIGTERM -> process.destroy();
            case SIGKILL -> process.destroyForcibly();
            default -> shell(ts, processes, process.pid(), signal);
        }
    }

    private static void shell(ThreadState ts, Processes processes, long pid, long signal) {
        String command = "kill -" + signal + " " + pid;
        try {
            Process kill = processes.start(new ProcessBuilder("/bin/sh", "-c", command));
            byte[] errors = kill.getErrorStream().readAllBytes();
            if (kill.waitFor() != 0) {
                String text = new String(errors, StandardCharsets.UTF_8);
                boolean forbidden = text.contains("permitted");
                throw OsErrors.of(ts, forbidden ? Errno.EPERM : Errno.ESRCH, PyNone.NONE);
            }
        } catch (IOException e) {
            throw OsErrors.of(ts, Launch.error(e), PyNone.NONE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
