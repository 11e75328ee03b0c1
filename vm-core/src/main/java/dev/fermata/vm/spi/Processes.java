package dev.fermata.vm.spi;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Optional;

/// The processes that a script may start. A host grants them when it starts a script.
///
/// A process is outside the VM: no limit of the script holds for it, it sees the machine's files whatever file system
/// the script has, and it goes on when the script ends. One instance may serve many scripts at once.
public interface Processes {

    /// Starts a process. Its working directory and environment are those of `command`.
    ///
    /// @throws java.nio.file.NoSuchFileException if there is no such program
    /// @throws java.nio.file.AccessDeniedException if the program may not be executed
    /// @throws IOException if it cannot be started; the message has the number of the system's error as
    ///     [ProcessBuilder#start] puts it
    Process start(ProcessBuilder command) throws IOException;

    /// A process that the script has not started, to send it a signal.
    default Optional<ProcessHandle> find(long pid) {
        return Optional.empty();
    }

    /// Whether processes have the standard streams of the Java process, where the script's own stand for them. If not,
    /// their output goes to the script's [Console], and they have no input.
    default boolean sharesStandardStreams() {
        return false;
    }

    /// Why there are no processes, as error messages say it; null if there are.
    default @Nullable String denial() {
        return null;
    }

    /// No processes at all: what a script has whose host grants none.
    static Processes none() {
        return NoProcesses.INSTANCE;
    }

    /// Processes of the machine, with the rights of the Java process.
    static Processes machine() {
        return MachineProcesses.INSTANCE;
    }
}
