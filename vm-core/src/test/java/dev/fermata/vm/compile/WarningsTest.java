package dev.fermata.vm.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.vm.parse.Parser;
import dev.fermata.vm.source.SourceFile;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// What the compiler warns of, once where CPython writes the same code twice. The expected
/// warnings are written by `tools/record-compile-warnings`.
class WarningsTest {

    @Test
    void warningsAreThoseOfCPython() throws IOException {
        byte[] text = Files.readAllBytes(Snippets.RESOURCES.resolve("warnings.py"));
        SourceFile source = SourceFile.ofUtf8("warnings.py", text);
        List<String> given = new ArrayList<>();
        Compiler.compile(
                Parser.parseModule(source),
                source,
                CompileOptions.DEFAULT,
                w -> given.add(w.lineno() + ": " + w.category() + ": " + w.message()));
        List<String> expected = Files.readAllLines(Snippets.RESOURCES.resolve("warnings.txt"));
        assertEquals(expected.stream().distinct().toList(), given);
    }
}
