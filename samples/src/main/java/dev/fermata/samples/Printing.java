package dev.fermata.samples;

import dev.fermata.host.StartOptions;
import dev.fermata.vm.spi.Console;

import org.jspecify.annotations.Nullable;

/// A console that prints what scripts print.
final class Printing implements Console {

    private Printing() {}

    /// Options with such a console.
    static StartOptions options() {
        return StartOptions.defaults().withConsole(new Printing());
    }

    @Override
    public void out(String text) {
        System.out.print(text);
    }

    @Override
    public void err(String text) {
        System.out.print(text);
    }

    @Override
    public void flush() {
        System.out.flush();
    }

    @Override
    public @Nullable String readLine() {
        return null;
    }
}
