package dev.fermata.vm.spi;

import org.jspecify.annotations.Nullable;

import java.util.ServiceLoader;

/// The Python sources that come with the VM. Implementations are found as services.
public interface Library {

    /// The source of a module.
    ///
    /// @param path where it is in the library, such as `json/decoder` or `re`
    /// @return null if the library has no such module
    SourceLoader.@Nullable Source find(String path);

    /// The first source that a library on the class path or module path has.
    static SourceLoader.@Nullable Source search(String path) {
        for (Library library : ServiceLoader.load(Library.class, Library.class.getClassLoader())) {
            SourceLoader.Source found = library.find(path);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
