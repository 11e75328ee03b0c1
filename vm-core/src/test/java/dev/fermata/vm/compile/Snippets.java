package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Mod;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.parse.Parser;
import dev.fermata.vm.source.SourceFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Compiles sources for tests.
final class Snippets {

    static final Path RESOURCES = Path.of("src/test/resources/dev/fermata/vm/compile");

    private Snippets() {}

    static Code compile(String text, String mode) {
        SourceFile source = SourceFile.of("<snippet>", text);
        Mod tree =
                switch (mode) {
                    case "eval" -> Parser.parseExpression(source);
                    case "single" -> Parser.parseInteractive(source);
                    default -> Parser.parseModule(source);
                };
        return Compiler.compile(tree, source, CompileOptions.DEFAULT);
    }

    static Code compile(Path file) {
        try {
            return compile(Files.readString(file), "exec");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The sources whose listings are checked in.
    static List<Path> listed() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("listings"))) {
            return files.filter(f -> f.toString().endsWith(".py")).sorted().toList();
        }
    }
}
