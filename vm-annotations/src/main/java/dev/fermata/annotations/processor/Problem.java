package dev.fermata.annotations.processor;

/// Something wrong with an annotated element, thrown to where it is reported.
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Problem(String message) {
        super(message);
    }
}
