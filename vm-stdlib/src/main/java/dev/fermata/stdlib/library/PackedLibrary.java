package dev.fermata.stdlib.library;

import dev.fermata.vm.spi.Library;
import dev.fermata.vm.spi.SourceLoader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Reads the modules that the build packed under `META-INF/python/Lib`.
public final class PackedLibrary implements Library {

    private static final String ROOT = "/META-INF/python/Lib/";

    /// Made by the service loader.
    public PackedLibrary() {}

    @Override
    public SourceLoader.@Nullable Source find(String path) {
        SourceLoader.Source init = read(path + "/__init__.py", true);
        return init != null ? init : read(path + ".py", false);
    }

    private static SourceLoader.@Nullable Source read(String file, boolean isPackage) {
        try (InputStream in = PackedLibrary.class.getResourceAsStream(ROOT + file)) {
            return in == null
                    ? null
                    : new SourceLoader.Source("<library>/" + file, in.readAllBytes(), isPackage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
