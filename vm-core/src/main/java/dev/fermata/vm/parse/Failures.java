package dev.fermata.vm.parse;

import dev.fermata.vm.source.SourceFile;

import java.nio.charset.StandardCharsets;

/// Makes failures from places given in bytes.
final class Failures {

    private Failures() {}

    /// CPython's error where its parser would run out of stack.
    static SyntaxFailure tooDeep(SourceFile source) {
        return new SyntaxFailure(
                SyntaxFailure.Kind.MEMORY_ERROR,
                "Parser stack overflowed - Python source too complex to parse",
                source.name());
    }

    /// The number of characters in the first bytes of a line.
    static int characters(SourceFile source, int line, int bytes) {
        String text = source.line(line);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (bytes <= 0) {
            return bytes;
        }
        int within = Math.min(bytes, utf8.length);
        return new String(utf8, 0, within, StandardCharsets.UTF_8)
                        .codePointCount(
                                0, new String(utf8, 0, within, StandardCharsets.UTF_8).length())
                + bytes
                - within;
    }
}
