package dev.fermata.cli.repl;

import dev.fermata.vm.spi.SourceLoader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Has the one module with the script's half of the prompt.
final class SessionSource implements SourceLoader {

    /// The module's name.
    static final String MODULE = "_fermata_session";

    @Override
    public @Nullable Source find(String directory, String name) {
        if (!name.equals(MODULE)) {
            return null;
        }
        try (InputStream in = SessionSource.class.getResourceAsStream("session.py")) {
            return in == null ? null : new Source("<session>", in.readAllBytes(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isDirectory(String directory, String name) {
        return false;
    }
}
