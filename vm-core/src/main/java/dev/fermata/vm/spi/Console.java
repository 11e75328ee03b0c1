package dev.fermata.vm.spi;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

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

    /// Bytes of `sys.stdin`, as soon as there are any; none at the end. By default the next line, however long.
    ///
    /// @param most how many are wanted at most
    default byte[] read(int most) {
        String line = readLine();
        return line == null ? new byte[0] : line.getBytes(StandardCharsets.UTF_8);
    }

    /// Takes bytes that the script writes to `sys.stdout.buffer` or `sys.stderr.buffer`.
    ///
    /// @param toErr whether they are for `sys.stderr`
    default void write(byte[] bytes, boolean toErr) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (toErr) {
            err(text);
        } else {
            out(text);
        }
    }

    /// Whether a stream is a terminal.
    ///
    /// @param descriptor 0 for `sys.stdin`, 1 for `sys.stdout`, 2 for `sys.stderr`
    default boolean isTerminal(int descriptor) {
        return false;
    }

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
