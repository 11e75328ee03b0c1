package dev.fermata.vm.parse;

/// Thrown by a builder for what the grammar accepts and Python does not. Only an error inside a literal has a message;
/// for the others [SyntaxExplainer] finds it.
final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Rejection() {
        this("");
    }

    Rejection(String message) {
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
