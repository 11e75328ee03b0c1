package dev.fermata.vm.parse;

/// Thrown where no token can be made.
final class LexicalError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final transient SyntaxFailure failure;

    /// Whether it is reported only if the parser gets that far, and not in place of an earlier error.
    final boolean yields;

    /// Whether more source might make it vanish.
    boolean endsTooEarly;

    LexicalError(SyntaxFailure failure, boolean yields) {
        super(null, null, false, false);
        this.failure = failure;
        this.yields = yields;
    }

    LexicalError endsTooEarly() {
        endsTooEarly = true;
        return this;
    }
}
