package dev.fermata.stdlib.posix;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A process that a script has started and not yet waited for.
final class Child {

    /// What a process that was never started ends with.
    private static final int NOT_STARTED = 255;

    /// A process killed by a signal ends with that many more, as Java and shells tell it.
    private static final int KILLED = 128;

    private static final int SIGNALS = 64;

    /// What a process has left in its streams when it ends is read at once. Who takes longer is another process, which
    /// has the streams too.
    private static final long GRACE_MILLIS = 300;

    private final long pid;
    private final @Nullable Process process;
    private volatile int status = -1;

    private Child(long pid, @Nullable Process process) {
        this.pid = pid;
        this.process = process;
    }

    /// What a script sees as a process whose program could not be executed.
    static Child notStarted(long pid) {
        Child child = new Child(pid, null);
        child.status = NOT_STARTED << 8;
        return child;
    }

    /// Watches over a process.
    ///
    /// @param input what carries its input
    /// @param output what carries its output
    /// @param changes told when it has ended
    static Child of(Process process, List<Pump> input, List<Pump> output, Changes changes) {
        Child child = new Child(process.pid(), process);
        Thread.ofVirtual().start(() -> child.watch(process, input, output, changes));
        return child;
    }

    private void watch(Process of, List<Pump> input, List<Pump> output, Changes changes) {
        int code = KILLED;
        try {
            code = of.waitFor();
            input.forEach(Pump::stop);
            for (Pump pump : output) {
                pump.join(GRACE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            boolean killed = code > KILLED && code <= KILLED + SIGNALS;
            status = killed ? code - KILLED : (code & 0xFF) << 8;
            changes.tell();
        }
    }

    long pid() {
        return pid;
    }

    boolean hasEnded() {
        return status >= 0;
    }

    /// How it ended, as `waitpid` puts it.
    int status() {
        return status;
    }

    /// The process; null if it was never started.
    @Nullable Process process() {
        return process;
    }
}
