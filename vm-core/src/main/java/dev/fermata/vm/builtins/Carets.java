package dev.fermata.vm.builtins;

import dev.fermata.vm.code.PositionTable;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// The line of `^` and `~` under a source line of a traceback (PEP 657).
final class Carets {

    private Carets() {}

    /// The marks for an instruction, aligned with the stripped line; null if there are none to show.
    static @Nullable String marks(
            String line, PositionTable positions, int instruction, int lineNumber) {
        if (positions.line(instruction) != lineNumber
                || positions.column(instruction) < 0
                || positions.endColumn(instruction) < 0) {
            return null;
        }
        byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
        String text = line.stripTrailing();
        int start = characters(utf8, positions.column(instruction));
        boolean oneLine = positions.endLine(instruction) == lineNumber;
        int end = oneLine ? characters(utf8, positions.endColumn(instruction)) : text.length();
        int indent = text.length() - text.stripLeading().length();
        if (start < indent || end <= start || end > text.length()) {
            return null;
        }
        int[] anchors = oneLine ? Anchors.find(text.substring(start, end)) : null;
        if (anchors == null && start == indent && end == text.length()) {
            return null;
        }
        StringBuilder out = new StringBuilder(" ".repeat(width(text, indent, start)));
        for (int i = start; i < end; i++) {
            boolean primary = anchors == null || i - start >= anchors[0] && i - start < anchors[1];
            out.append((primary ? "^" : "~").repeat(width(text, i, i + 1)));
        }
        return out.toString();
    }

    private static int characters(byte[] utf8, int bytes) {
        int n = Math.min(bytes, utf8.length);
        return new String(utf8, 0, n, StandardCharsets.UTF_8).length();
    }

    /// How wide characters are shown: wide East Asian ones take two columns.
    private static int width(String text, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean wide =
                    c >= 0x1100
                            && (c <= 0x115F
                                    || c >= 0x2E80 && c <= 0xA4CF
                                    || c >= 0xAC00 && c <= 0xD7A3
                                    || c >= 0xF900 && c <= 0xFAFF
                                    || c >= 0xFE30 && c <= 0xFE6F
                                    || c >= 0xFF00 && c <= 0xFF60);
            width += wide ? 2 : 1;
        }
        return width;
    }
}
