package dev.fermata.vm.parse;

/// Thrown where no token can be made. Lines count from 1; offsets are those of Python's `SyntaxError`, but `col` counts
/// bytes before the place.
final class LexicalError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final SyntaxFailure failure;

    LexicalError(SyntaxFailure failure) {
        super(null, null, false, false);
        this.failure = failure;
    }
}
