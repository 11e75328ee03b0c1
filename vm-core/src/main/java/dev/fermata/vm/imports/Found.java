package dev.fermata.vm.imports;

import dev.fermata.vm.spi.SourceLoader;

import java.util.List;

/// What the import system finds for the name of a module that is not builtin.
sealed interface Found {

    /// A source file.
    record Source(SourceLoader.Source source) implements Found {}

    /// The directories of a namespace package.
    record Portions(List<String> directories) implements Found {}

    /// Nothing.
    record Nothing() implements Found {}
}
