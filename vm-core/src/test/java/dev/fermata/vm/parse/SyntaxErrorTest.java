package dev.fermata.vm.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Compares the errors of a few thousand wrong sources with CPython's: type, message and place.
///
/// To add sources, append lines with `src` and `mode` to the file and record it anew:
/// `tools/ast_dump.py snips -o NEW syntax-errors.jsonl`.
class SyntaxErrorTest {

    private static final Path RECORDED =
            Path.of(
                    "src",
                    "test",
                    "resources",
                    "dev",
                    "fermata",
                    "vm",
                    "parse",
                    "syntax-errors.jsonl");

    @Test
    void errorsAreThoseOfCPython() {
        List<String> differences = new ArrayList<>();
        for (var entry : JsonLines.read(RECORDED)) {
            String source = String.valueOf(entry.get("src"));
            String mode = String.valueOf(entry.get("mode"));
            Outcome expected = Outcome.recorded(entry);
            Outcome actual = Outcome.of(source, mode);
            if (!expected.equals(actual)) {
                differences.add(
                        "%s (%s): expected %s but was %s"
                                .formatted(source, mode, expected, actual));
            }
        }
        assertEquals(List.of(), differences);
    }
}
