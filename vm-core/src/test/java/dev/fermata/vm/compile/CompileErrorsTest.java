package dev.fermata.vm.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.vm.parse.JsonLines;
import dev.fermata.vm.parse.SyntaxFailure;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.Map;
import java.util.stream.Stream;

/// What the symbol table and the compiler refuse, in CPython's words and at CPython's places. The file is written by
/// `tools/record-compile-errors`.
class CompileErrorsTest {

    @TestFactory
    Stream<DynamicTest> errorsAreThoseOfCPython() {
        return JsonLines.read(Snippets.RESOURCES.resolve("errors.jsonl")).stream()
                .map(
                        expected ->
                                DynamicTest.dynamicTest(
                                        String.valueOf(expected.get("src")),
                                        () -> assertEquals(expected(expected), actual(expected))));
    }

    private static String expected(Map<String, @Nullable Object> outcome) {
        if (outcome.containsKey("ok")) {
            return "ok";
        }
        String text = outcome.get("type") + ": " + outcome.get("msg");
        return outcome.containsKey("lineno")
                ? text
                        + " at "
                        + outcome.get("lineno")
                        + ":"
                        + outcome.get("offset")
                        + "-"
                        + outcome.get("end_lineno")
                        + ":"
                        + outcome.get("end_offset")
                : text;
    }

    private static String actual(Map<String, @Nullable Object> source) {
        try {
            Snippets.compile(String.valueOf(source.get("src")), String.valueOf(source.get("mode")));
            return "ok";
        } catch (SyntaxFailure e) {
            String text = e.kind().pythonName() + ": " + e.getMessage();
            String endOffset = e.endOffset() < 0 ? "null" : String.valueOf(e.endOffset());
            return e.kind().isSyntaxError()
                    ? text
                            + " at "
                            + e.lineno()
                            + ":"
                            + e.offset()
                            + "-"
                            + e.endLineno()
                            + ":"
                            + endOffset
                    : text;
        }
    }
}
