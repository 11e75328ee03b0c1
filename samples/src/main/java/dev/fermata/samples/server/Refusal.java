package dev.fermata.samples.server;

/// A request that is not served.
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    /// @param status the HTTP status
    Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
