package dev.fermata.vm.spi;

import java.io.IOException;

/// The processes of scripts that may start none.
final class NoProcesses implements Processes {

    static final Processes INSTANCE = new NoProcesses();

    private static final String DENIAL = "the host grants no processes";

    private NoProcesses() {}

    @Override
    public Process start(ProcessBuilder command) throws IOException {
        throw new IOException(DENIAL);
    }

    @Override
    public String denial() {
        return DENIAL;
    }
}
