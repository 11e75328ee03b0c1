package dev.fermata.vm.spi;

import org.jspecify.annotations.Nullable;

/// A script's standard streams.
public interface Console {

    /// Takes text that the script writes to `sys.stdout`.
    void out(String text);

    /// Takes text that the script writes to `sys.stderr`.
    void err(String text);

    /// Makes sure that what was written is seen.
    void flush();

    /// The next line of `sys.stdin` with its newline, or null at the end.
    @Nullable String readLine();

    /// A console that drops output and has no input.
    static Console none() {
        return new Console() {
            @Override
            public void out(String text) {}

            @Override
            public void err(String text) {}

            @Override
            public void flush() {}

            @Override
            public @Nullable String readLine() {
                return null;
            }
        };
    }
}
