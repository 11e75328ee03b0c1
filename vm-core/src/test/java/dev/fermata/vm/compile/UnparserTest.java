package dev.fermata.vm.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.vm.ast.Mod;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.parse.Parser;
import dev.fermata.vm.source.SourceFile;
import dev.fermata.vm.symtable.NestingDepth;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The texts of annotations. The expected ones are written by `tools/record-annotations`.
class UnparserTest {

    @Test
    void annotationsAreKeptAsCPythonWritesThem() throws IOException {
        Path file = Snippets.RESOURCES.resolve("annotations.py");
        Mod.Module tree =
                Parser.parseModule(SourceFile.ofUtf8("annotations.py", Files.readAllBytes(file)));
        List<String> texts = new ArrayList<>();
        for (Stmt statement : tree.body()) {
            if (statement instanceof Stmt.AnnAssign s) {
                texts.add(
                        Unparser.unparse(s.annotation(), new NestingDepth("annotations.py"))
                                .replace("\n", "\\n"));
            }
        }
        assertEquals(
                Files.readString(Snippets.RESOURCES.resolve("annotations.txt")),
                String.join("\n", texts) + "\n");
    }
}
