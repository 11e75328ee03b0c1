package dev.fermata.cli;

import dev.fermata.vm.spi.SourceLoader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Modules in the directories of the file system.
final class FileSources implements SourceLoader {

    @Override
    public @Nullable Source find(String directory, String name) {
        Path base = Path.of(directory);
        Path init = base.resolve(name).resolve("__init__.py");
        Path module = base.resolve(name + ".py");
        try {
            if (Files.isRegularFile(init)) {
                return new Source(init.toString(), Files.readAllBytes(init), true);
            }
            return Files.isRegularFile(module)
                    ? new Source(module.toString(), Files.readAllBytes(module), false)
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isDirectory(String directory, String name) {
        return Files.isDirectory(Path.of(directory).resolve(name));
    }
}
