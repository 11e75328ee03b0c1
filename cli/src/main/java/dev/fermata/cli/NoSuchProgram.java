package dev.fermata.cli;

/// There is nothing to run.
final class NoSuchProgram extends Exception {

    private static final long serialVersionUID = 1L;

    NoSuchProgram(String message) {
        super(message);
    }
}
