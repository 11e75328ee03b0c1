package dev.fermata.vm.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.CodePrinter;
import dev.fermata.vm.code.CodeReader;
import dev.fermata.vm.code.CodeWriter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The code of typical sources, read by people when it was checked in. What the compiler makes now is left in
/// `target/listings`.
class ListingsTest {

    @ParameterizedTest
    @MethodSource("sources")
    void codeIsAsListed(Path source) throws IOException {
        String listing = CodePrinter.print(Snippets.compile(source));
        String name = source.getFileName().toString().replace(".py", ".txt");
        Path actual = Path.of("target/listings", name);
        Files.createDirectories(actual.getParent());
        Files.writeString(actual, listing);
        assertEquals(Files.readString(source.resolveSibling(name)), listing);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void codeIsStoredWithoutLoss(Path source) throws IOException {
        Code code = Snippets.compile(source);
        Code read = CodeReader.read(CodeWriter.write(code));
        assertEquals(CodePrinter.print(code), CodePrinter.print(read));
        assertEquals(code.contentHash(), read.contentHash());
    }

    static List<Path> sources() throws IOException {
        return Snippets.listed();
    }
}
