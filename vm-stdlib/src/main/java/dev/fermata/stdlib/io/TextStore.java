package dev.fermata.stdlib.io;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Allocation;
import dev.fermata.vm.types.StrBuilder;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Text that grows and is overwritten in place: one char a code point until a wider one comes, then one int.
final class TextStore {

    private static final int SMALL = 64;

    private char[] narrow = new char[0];
    private int @Nullable [] wide;
    private int length;

    /// The number of characters.
    int length() {
        return length;
    }

    /// The characters from `start` to `end`, which are in range or equal.
    Object slice(int start, int end) {
        if (start >= end) {
            return "";
        }
        int[] points = wide;
        return points == null
                ? new String(narrow, start, end - start)
                : PyStr.of(Arrays.copyOfRange(points, start, end));
    }

    /// Drops the characters from `size` on.
    void truncate(int size) {
        length = size;
    }

    /// Overwrites what is at `at` by a plain str; a gap before it is filled with null characters.
    void put(ThreadState ts, int at, Object str) {
        int added = Str.length(str);
        long end = (long) at + added;
        if (end > Allocation.MAX_LENGTH) {
            throw PyErr.memoryError();
        }
        boolean fits = str instanceof String;
        if (!fits && wide == null) {
            widen(ts);
        }
        grow(ts, (int) end);
        int[] points = wide;
        if (points == null) {
            if (at > length) {
                Arrays.fill(narrow, length, at, '\0');
            }
            ((String) str).getChars(0, added, narrow, at);
        } else {
            if (at > length) {
                Arrays.fill(points, length, at, 0);
            }
            for (int i = 0; i < added; i++) {
                points[at + i] = Str.codePointAt(str, i);
            }
        }
        length = Math.max(length, (int) end);
    }

    private void widen(ThreadState ts) {
        ts.interpreter().reserve(4L * length);
        int[] points = new int[length];
        for (int i = 0; i < length; i++) {
            points[i] = narrow[i];
        }
        wide = points;
        narrow = new char[0];
    }

    private void grow(ThreadState ts, int needed) {
        int[] points = wide;
        int capacity = points == null ? narrow.length : points.length;
        if (needed <= capacity) {
            return;
        }
        int room =
                (int) Math.min(Allocation.MAX_LENGTH, Math.max(SMALL, needed + (long) needed / 2));
        ts.interpreter().reserve((points == null ? 2L : 4L) * room);
        if (points == null) {
            narrow = Arrays.copyOf(narrow, room);
        } else {
            wide = Arrays.copyOf(points, room);
        }
    }

    /// The index after the first line end at or after `from`, or -1.
    int lineEnd(NewlineMode mode, int from) {
        boolean onlyNewline = mode.translate() || !mode.universal() && mode.end().equals("\n");
        for (int i = from; i < length; i++) {
            int c = at(i);
            if (c == '\n' && (onlyNewline || mode.universal())) {
                return i + 1;
            }
            if (c == '\r' && !onlyNewline) {
                boolean two = i + 1 < length && at(i + 1) == '\n';
                if (mode.universal()) {
                    return two ? i + 2 : i + 1;
                }
                if (mode.end().length() == 1 || two) {
                    return i + mode.end().length();
                }
            }
        }
        return -1;
    }

    private int at(int index) {
        int[] points = wide;
        return points == null ? narrow[index] : points[index];
    }

    /// A plain str with each `\n` written as `newline`.
    static Object replaceNewlines(Object str, String newline) {
        if (str instanceof String s) {
            return s.replace("\n", newline);
        }
        StrBuilder out = new StrBuilder();
        for (int i = 0; i < Str.length(str); i++) {
            int c = Str.codePointAt(str, i);
            if (c == '\n') {
                out.ascii(newline);
            } else {
                out.append(c);
            }
        }
        return out.toStr();
    }
}
