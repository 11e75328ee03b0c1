package dev.fermata.vm.source;

import java.util.Arrays;

/// Where the lines of a text begin. Immutable.
public final class LineIndex {

    private final int[] starts;
    private final int length;

    private LineIndex(int[] starts, int length) {
        this.starts = starts;
        this.length = length;
    }

    /// The index of a text whose lines end in `\n`.
    public static LineIndex of(byte[] utf8) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] == '\n') {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            }
        }
        return new LineIndex(Arrays.copyOf(starts, lines), utf8.length);
    }

    /// The number of lines; a text that ends in a newline has an empty last line.
    public int lineCount() {
        return starts.length;
    }

    /// The offset of the first byte of a line, counted from 1.
    public int start(int lineno) {
        return starts[lineno - 1];
    }

    /// The offset after the last byte of a line, its newline included.
    public int end(int lineno) {
        return lineno < starts.length ? starts[lineno] : length;
    }

    /// The line, counted from 1, that holds the byte at an offset.
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
