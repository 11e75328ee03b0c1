package dev.fermata.cli;

/// A pause that the command line cannot answer.
final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    NoAnswer(String message) {
        super(message);
    }
}
