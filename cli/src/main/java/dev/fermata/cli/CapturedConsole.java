package dev.fermata.cli;

import dev.fermata.vm.spi.Console;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Keeps what a script writes. There is nothing for it to read.
final class CapturedConsole implements Console {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Override
    public void out(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void err(String text) {
        err.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(byte[] bytes, boolean toErr) {
        (toErr ? err : out).writeBytes(bytes);
    }

    @Override
    public void flush() {}

    @Override
    public @Nullable String readLine() {
        return null;
    }

    /// What was written to standard output, in UTF-8; what is not is replaced.
    String standardOutput() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /// What was written to standard error.
    String standardError() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
