package dev.fermata.vm.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// A source file has at most [#LIMIT] lines. One that grows beyond it gives an algorithm away.
class FileSizeTest {

    private static final int LIMIT = 800;

    /// Files that may be longer, with the reason.
    private static final Map<String, String> ALLOWED = Map.of();

    @Test
    void sourceFilesAreShort() throws IOException {
        var tooLong = new TreeMap<String, Integer>();
        for (Path file : SourceFiles.mainAndTest()) {
            int lines = SourceFiles.lines(file).size();
            if (lines > LIMIT && !ALLOWED.containsKey(file.getFileName().toString())) {
                tooLong.put(file.toString(), lines);
            }
        }
        assertEquals(Map.of(), tooLong);
    }

    @Test
    void everyExceptionIsNeeded() throws IOException {
        var unneeded = new TreeSet<>(ALLOWED.keySet());
        for (Path file : SourceFiles.mainAndTest()) {
            if (SourceFiles.lines(file).size() > LIMIT) {
                unneeded.remove(file.getFileName().toString());
            }
        }
        assertEquals(new TreeSet<>(), unneeded);
    }
}
