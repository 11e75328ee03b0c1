package dev.fermata.vm.spi;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Processes of the machine that Java runs on.
final class MachineProcesses implements Processes {

    static final Processes INSTANCE = new MachineProcesses();

    private MachineProcesses() {}

    @Override
    public Process start(ProcessBuilder command) throws IOException {
        check(command);
        return command.start();
    }

    /// Finds out without a process of its own whether the program is there.
    private static void check(ProcessBuilder command) throws IOException {
        String program = command.command().getFirst();
        if (program.indexOf('/') < 0) {
            return;
        }
        File directory = command.directory();
        Path path = (directory == null ? Path.of("") : directory.toPath()).resolve(program);
        if (!Files.exists(path)) {
            throw new NoSuchFileException(program);
        }
        if (Files.isDirectory(path) || !Files.isExecutable(path)) {
            throw new AccessDeniedException(program);
        }
    }

    @Override
    public Optional<ProcessHandle> find(long pid) {
        return ProcessHandle.of(pid);
    }
}
