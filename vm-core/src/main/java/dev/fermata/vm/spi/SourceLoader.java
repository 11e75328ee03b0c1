package dev.fermata.vm.spi;

import org.jspecify.annotations.Nullable;

/// Finds the sources of the modules that a script imports.
public interface SourceLoader {

    /// A module's source.
    ///
    /// @param path where it is, as `__file__` shows it
    /// @param bytes the source, not decoded
    /// @param isPackage whether it is a package's `__init__`
    record Source(String path, byte[] bytes, boolean isPackage) {}

    /// The source of module `name`.
    ///
    /// @param name the module's last name part, such as `c` for `a.b.c`
    /// @param directory an entry of `sys.path` or of a package's `__path__`
    /// @return null if the directory has no such module
    @Nullable Source find(String directory, String name);

    /// Whether `directory` exists and may be a namespace package's portion called `name`.
    boolean isDirectory(String directory, String name);

    /// A loader that finds nothing.
    static SourceLoader none() {
        return new SourceLoader() {
            @Override
            public @Nullable Source find(String directory, String name) {
                return null;
            }

            @Override
            public boolean isDirectory(String directory, String name) {
                return false;
            }
        };
    }
}
