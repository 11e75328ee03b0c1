package dev.fermata.cli;

import dev.fermata.vm.spi.Processes;

import java.io.IOException;
import java.util.Optional;

/// The machine's processes, with the terminal of this one.
record TerminalProcesses() implements Processes {

    @Override
    public Process start(ProcessBuilder command) throws IOException {
        return Processes.machine().start(command);
    }

    @Override
    public Optional<ProcessHandle> find(long pid) {
        return Processes.machine().find(pid);
    }

    @Override
    public boolean sharesStandardStreams() {
        return true;
    }
}
