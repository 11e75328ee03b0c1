package dev.fermata.cli;

import dev.fermata.vm.spi.Console;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The process's standard streams, in UTF-8.
final class SystemConsole implements Console {

    private static final int BUFFER = 8192;

    private final PrintStream out =
            new PrintStream(
                    new java.io.BufferedOutputStream(
                            new FileOutputStream(FileDescriptor.out), BUFFER),
                    false,
                    StandardCharsets.UTF_8);
    private final PrintStream err =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    private final boolean interactive = System.console() != null && System.console().isTerminal();
    private final boolean unbuffered;
    private final InputStream in = new BufferedInputStream(System.in, BUFFER);

    /// @param unbuffered whether output is to be seen at once
    SystemConsole(boolean unbuffered) {
        this.unbuffered = unbuffered;
    }

    @Override
    public void out(String text) {
        out.print(text);
        if (unbuffered || interactive && text.indexOf('\n') >= 0) {
            out.flush();
        }
    }

    @Override
    public void err(String text) {
        out.flush();
        err.print(text);
        err.flush();
    }

    @Override
    public void write(byte[] bytes, boolean toErr) {
        out.flush();
        PrintStream stream = toErr ? err : out;
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }

    @Override
    public boolean isTerminal(int descriptor) {
        return interactive;
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public @Nullable String readLine() {
        out.flush();
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int c = in.read(); c >= 0; c = in.read()) {
                line.write(c);
                if (c == '\n') {
                    break;
                }
            }
            return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] read(int most) {
        out.flush();
        try {
            byte[] bytes = new byte[Math.min(most, BUFFER)];
            int count = in.read(bytes);
            return count < 0 ? new byte[0] : Arrays.copyOf(bytes, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
