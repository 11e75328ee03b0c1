package dev.fermata.host;

import dev.fermata.vm.spi.Console;

import org.jspecify.annotations.Nullable;

/// A console that keeps what a script writes to both streams, and no more than so much of it: what came first goes.
/// Has no input. Safe for use by many threads.
public final class OutputCapture implements Console {

    private final int limit;
    private final StringBuilder kept = new StringBuilder();
    private long dropped;

    /// @param limit how many characters it keeps
    public OutputCapture(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("keeps nothing: " + limit);
        }
        this.limit = limit;
    }

    /// What was written last.
    public synchronized String text() {
        return kept.toString();
    }

    /// How many characters were written before [#text].
    public synchronized long dropped() {
        return dropped;
    }

    @Override
    public synchronized void out(String text) {
        kept.append(text, Math.max(0, text.length() - limit), text.length());
        dropped += Math.max(0, text.length() - limit);
        int more = kept.length() - limit;
        if (more > 0) {
            kept.delete(0, more);
            dropped += more;
        }
    }

    @Override
    public void err(String text) {
        out(text);
    }

    @Override
    public void flush() {}

    @Override
    public @Nullable String readLine() {
        return null;
    }
}
