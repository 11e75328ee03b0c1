package dev.fermata.vm.spi;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.ServiceLoader;

/// The Python modules that come with the VM. Implementations are found as services, once for each JVM.
public interface Library {

    /// The directory in which scripts see the library: a module's `__file__` begins with it.
    String DIRECTORY = "<library>";

    /// A module of the library. Nothing is read before it is asked for.
    interface Module {

        /// Where it is, as `__file__` shows it, such as `<library>/json/decoder.py`.
        String file();

        /// Whether it is a package's `__init__`.
        boolean isPackage();

        /// The source, not decoded.
        byte[] source();

        /// The source compiled, as [dev.fermata.vm.code.CodeFile] stores it; null if it was not.
        byte @Nullable [] code();
    }

    /// A module.
    ///
    /// @param path where it is in the library, such as `json/decoder` or `re`
    /// @return null if the library has no such module
    @Nullable Module find(String path);

    /// The first module of that path that a library on the class path or module path has.
    static @Nullable Module search(String path) {
        for (Library library : Installed.LIBRARIES) {
            Module found = library.find(path);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// The module whose `__file__` is `file`, or null.
    static @Nullable Module ofFile(String file) {
        String suffix = file.endsWith("/__init__.py") ? "/__init__.py" : ".py";
        if (!contains(file) || !file.endsWith(suffix)) {
            return null;
        }
        int start = DIRECTORY.length() + 1;
        int end = file.length() - suffix.length();
        Module found = end <= start ? null : search(file.substring(start, end));
        return found == null || !found.file().equals(file) ? null : found;
    }

    /// Whether a path leads into the library.
    static boolean contains(String path) {
        return path.startsWith(DIRECTORY)
                && (path.length() == DIRECTORY.length() || path.charAt(DIRECTORY.length()) == '/');
    }

    /// The libraries that were found.
    final class Installed {

        private static final List<Library> LIBRARIES =
                ServiceLoader.load(Library.class, Library.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();

        private Installed() {}
    }
}
