package dev.fermata.stdlib.library;

import dev.fermata.vm.spi.Library;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The modules that the build packed: sources under `META-INF/python/Lib`, and what they were compiled to under
/// `META-INF/python/Code`.
public final class PackedLibrary implements Library {

    private static final String SOURCES = "/META-INF/python/Lib/";
    private static final String CODE = "/META-INF/python/Code/";

    /// The modules that were asked for; of names that are none, nothing is kept.
    private final Map<String, Module> modules = new ConcurrentHashMap<>();

    /// Made by the service loader.
    public PackedLibrary() {}

    @Override
    public @Nullable Module find(String path) {
        return isPath(path) ? modules.computeIfAbsent(path, PackedLibrary::look) : null;
    }

    /// Whether there is but one way to write this path.
    private static boolean isPath(String path) {
        return !path.contains(".") && !("/" + path + "/").contains("//");
    }

    private static @Nullable Module look(String path) {
        String init = path + "/__init__";
        return exists(init)
                ? new Packed(init, true)
                : exists(path) ? new Packed(path, false) : null;
    }

    private static boolean exists(String name) {
        return PackedLibrary.class.getResource(SOURCES + name + ".py") != null;
    }

    private record Packed(String name, boolean isPackage) implements Module {

        @Override
        public String file() {
            return DIRECTORY + "/" + name + ".py";
        }

        @Override
        public byte[] source() {
            byte[] source = read(SOURCES + name + ".py");
            if (source == null) {
                throw new IllegalStateException("the library has lost " + name);
            }
            return source;
        }

        @Override
        public byte @Nullable [] code() {
            return read(CODE + name + ".code");
        }

        private static byte @Nullable [] read(String resource) {
            try (InputStream in = PackedLibrary.class.getResourceAsStream(resource)) {
                return in == null ? null : in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
