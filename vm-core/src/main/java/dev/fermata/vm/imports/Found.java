package dev.fermata.vm.imports;

import dev.fermata.vm.spi.Library;
import dev.fermata.vm.spi.SourceLoader;

import java.util.List;

/// What the import system finds for the name of a module that is not builtin.
sealed interface Found {

    /// What is found where there is nothing.
    Found NOTHING = new Nothing();

    /// A source file.
    record Source(SourceLoader.Source source) implements Found {}

    /// A module of the library that comes with the VM.
    record OfLibrary(Library.Module module) implements Found {}

    /// The directories of a namespace package.
    record Portions(List<String> directories) implements Found {}

    /// What a finder of the script's own knows.
    ///
    /// @param spec the module's spec
    record Spec(Object spec) implements Found {}

    /// Nothing.
    record Nothing() implements Found {}
}
