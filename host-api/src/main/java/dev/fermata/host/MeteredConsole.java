package dev.fermata.host;

import dev.fermata.vm.script.ScriptThread;
import dev.fermata.vm.spi.Console;
import dev.fermata.vm.spi.Limit;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// A console that takes only so much. What fits is passed on. Used by the thread that runs the script.
final class MeteredConsole implements Console {

    private final Console console;
    private @Nullable ScriptThread thread;
    private long left;

    /// @param limit characters and bytes
    MeteredConsole(Console console, long limit) {
        this.console = console;
        this.left = limit;
    }

    /// Sets the script that is ended when it writes more.
    void meter(ScriptThread script) {
        thread = script;
    }

    /// Takes `length` characters off what is left.
    ///
    /// @return how many of them fit
    private int fitting(int length) {
        int n = (int) Math.min(length, left);
        left -= n;
        return n;
    }

    @Override
    public void out(String text) {
        int n = fitting(text.length());
        console.out(n < text.length() ? text.substring(0, n) : text);
        check(n < text.length());
    }

    @Override
    public void err(String text) {
        int n = fitting(text.length());
        console.err(n < text.length() ? text.substring(0, n) : text);
        check(n < text.length());
    }

    @Override
    public void write(byte[] bytes, boolean toErr) {
        int n = fitting(bytes.length);
        console.write(n < bytes.length ? Arrays.copyOf(bytes, n) : bytes, toErr);
        check(n < bytes.length);
    }

    private void check(boolean tooMuch) {
        ScriptThread script = thread;
        if (tooMuch && script != null) {
            throw script.exceeded(script.runningState(), Limit.OUTPUT);
        }
    }

    @Override
    public void flush() {
        console.flush();
    }

    @Override
    public @Nullable String readLine() {
        return console.readLine();
    }

    @Override
    public byte[] read(int most) {
        return console.read(most);
    }

    @Override
    public boolean isTerminal(int descriptor) {
        return console.isTerminal(descriptor);
    }
}
