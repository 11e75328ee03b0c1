package dev.fermata.vm.source;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A source text with its name, as UTF-8 without byte order mark, every line ending in `\n` alone.
///
/// A file's bytes, whose encoding is yet to be found out, become a `SourceFile` through
/// `dev.fermata.vm.parse.SourceDecoder`. Immutable; shared by threads.
public final class SourceFile {

    private final String name;
    private final byte[] utf8;
    private volatile @Nullable LineIndex lines;

    private SourceFile(String name, byte[] utf8) {
        this.name = name;
        this.utf8 = utf8;
    }

    /// A source from text. The text must not contain lone surrogates, which UTF-8 cannot express.
    public static SourceFile of(String name, String text) {
        return ofUtf8(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A source from valid UTF-8. A byte order mark is skipped; the array is not kept if it has to be changed, and must
    /// not be modified otherwise.
    public static SourceFile ofUtf8(String name, byte[] utf8) {
        int start = hasByteOrderMark(utf8) ? 3 : 0;
        for (int i = start; i < utf8.length; i++) {
            if (utf8[i] == '\r') {
                return new SourceFile(name, withoutCarriageReturns(utf8, start));
            }
        }
        return new SourceFile(
                name, start == 0 ? utf8 : Arrays.copyOfRange(utf8, start, utf8.length));
    }

    /// Whether the bytes begin with the UTF-8 byte order mark.
    public static boolean hasByteOrderMark(byte[] bytes) {
        return bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }

    /// The file name, as in tracebacks.
    public String name() {
        return name;
    }

    /// The text. Must not be modified.
    public byte[] utf8() {
        return utf8;
    }

    /// Where the lines begin.
    public LineIndex lines() {
        LineIndex index = lines;
        if (index == null) {
            index = LineIndex.of(utf8);
            lines = index;
        }
        return index;
    }

    /// The text of a line, counted from 1, without its newline; empty if there is no such line.
    public String line(int lineno) {
        LineIndex index = lines();
        if (lineno < 1 || lineno > index.lineCount()) {
            return "";
        }
        int start = index.start(lineno);
        int end = index.end(lineno);
        if (end > start && utf8[end - 1] == '\n') {
            end--;
        }
        return new String(utf8, start, end - start, StandardCharsets.UTF_8);
    }

    private static byte[] withoutCarriageReturns(byte[] bytes, int start) {
        byte[] result = new byte[bytes.length - start];
        int length = 0;
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] != '\r') {
                result[length++] = bytes[i];
            } else {
                result[length++] = '\n';
                if (i + 1 < bytes.length && bytes[i + 1] == '\n') {
                    i++;
                }
            }
        }
        return Arrays.copyOf(result, length);
    }
}
