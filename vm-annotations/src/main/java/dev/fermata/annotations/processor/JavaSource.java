package dev.fermata.annotations.processor;

import org.jspecify.annotations.Nullable;

/// Java source that is being written.
final class JavaSource {

    private final StringBuilder out = new StringBuilder();

    /// Adds a line.
    void line(String format, Object... arguments) {
        out.append(arguments.length == 0 ? format : format.formatted(arguments)).append('\n');
    }

    /// Adds a public method without parameters that returns `expression`.
    void getter(String type, String name, String expression) {
        line("    @Override");
        line("    public %s %s() {", type, name);
        line("        return %s;", expression);
        line("    }");
        line("");
    }

    /// `text` as a string literal, or `null`.
    static String literal(@Nullable String text) {
        return text == null ? "null" : Defaults.quote(text);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
