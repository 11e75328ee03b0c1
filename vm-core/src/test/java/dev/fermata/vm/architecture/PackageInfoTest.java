package dev.fermata.vm.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/// Every package says what it holds and is null-marked.
class PackageInfoTest {

    private static final Path PACKAGE_INFO = Path.of("package-info.java");

    @Test
    void everyPackageHasAPackageInfo() throws IOException {
        var without = new TreeSet<Path>();
        for (Path file : SourceFiles.main()) {
            if (!file.endsWith("module-info.java")) {
                without.add(file.resolveSibling(PACKAGE_INFO));
            }
        }
        without.removeAll(SourceFiles.main());
        assertEquals(Set.of(), without);
    }

    @Test
    void everyPackageInfoIsDocumentedAndNullMarked() throws IOException {
        var incomplete = new TreeSet<Path>();
        for (Path file : SourceFiles.main()) {
            if (file.endsWith(PACKAGE_INFO)) {
                var lines = SourceFiles.lines(file);
                if (!lines.getFirst().startsWith("///") || !lines.contains("@NullMarked")) {
                    incomplete.add(file);
                }
            }
        }
        assertEquals(Set.of(), incomplete);
    }
}
