package dev.fermata.vm.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.CodeReader;
import dev.fermata.vm.code.CodeWriter;
import dev.fermata.vm.parse.Parser;
import dev.fermata.vm.parse.SyntaxFailure;
import dev.fermata.vm.source.SourceFile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Compiles all of CPython's library, where the system property `cpython.lib` says where it is.
@Tag("conformance")
class LibraryTest {

    @Test
    void compilesAndIsStoredWithoutLoss() throws IOException {
        String library = System.getProperty("cpython.lib", "");
        assumeTrue(!library.isEmpty(), "no library");
        Set<String> refused = new TreeSet<>();
        for (Path file : sources(Path.of(library))) {
            try {
                SourceFile source = SourceFile.ofUtf8(file.toString(), Files.readAllBytes(file));
                Code code =
                        Compiler.compile(
                                Parser.parseModule(source), source, CompileOptions.DEFAULT);
                assertEquals(
                        code.contentHash(), CodeReader.read(CodeWriter.write(code)).contentHash());
            } catch (SyntaxFailure e) {
                refused.add(file.toString());
            }
        }
        assertEquals(Set.of(), refused);
    }

    /// The library without its tests, some of which are meant to be refused.
    private static List<Path> sources(Path library) throws IOException {
        try (Stream<Path> files = Files.walk(library)) {
            return files.filter(f -> f.toString().endsWith(".py"))
                    .filter(f -> !f.toString().matches(".*/(test|tests|site-packages|lib2to3)/.*"))
                    .toList();
        }
    }
}
