package dev.fermata.vm.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The examples in the documents about adding types and modules compile, and so do the classes generated for them,
/// without warnings.
class DocumentedDeclarationsTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS_NAME = Pattern.compile("final class (\\w+)");

    @TempDir private Path directory;

    @Test
    void examplesCompileWithoutWarnings() throws IOException {
        List<Path> sources = new ArrayList<>();
        sources.addAll(examples(DOCS.resolve("adding-a-type.md")));
        sources.addAll(examples(DOCS.resolve("adding-a-module.md")));
        assertEquals(2, sources.size());
        assertEquals(
                List.of(),
                SourceCompiler.compile(sources, Files.createDirectory(directory.resolve("out"))));
    }

    private List<Path> examples(Path document) throws IOException {
        List<Path> files = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(Files.readString(document));
        while (example.find()) {
            Matcher name = CLASS_NAME.matcher(example.group(1));
            if (name.find()) {
                Path file = directory.resolve(name.group(1) + ".java");
                files.add(Files.writeString(file, example.group(1)));
            }
        }
        return files;
    }
}
