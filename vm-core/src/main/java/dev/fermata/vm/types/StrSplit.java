package dev.fermata.vm.types;

import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Splitting and stripping plain strs. Bytes are split as Latin-1 text, with ASCII white space.
final class StrSplit {

    /// What counts as white space.
    enum Space {
        /// That of Unicode.
        UNICODE,
        /// That of ASCII: what bytes know.
        ASCII;

        boolean is(int c) {
            return this == UNICODE ? UnicodeData.isSpace(c) : c == ' ' || c >= '\t' && c <= '\r';
        }
    }

    private StrSplit() {}

    /// The words between white space; after `max` splits the rest is one word.
    static List<Object> words(ThreadState ts, Object text, Space space, int max) {
        int length = Str.length(text);
        ts.charge(length);
        List<Object> words = new ArrayList<>();
        int i = skip(text, space, 0, true);
        while (i < length) {
            int end = words.size() < max ? skip(text, space, i, false) : length;
            words.add(StrParts.slice(text, i, end));
            i = skip(text, space, end, true);
        }
        return words;
    }

    private static int skip(Object text, Space space, int from, boolean spaces) {
        int i = from;
        while (i < Str.length(text) && space.is(Str.codePointAt(text, i)) == spaces) {
            i++;
        }
        return i;
    }

    /// As [#words], splitting from the end.
    static List<Object> wordsFromEnd(ThreadState ts, Object text, Space space, int max) {
        ts.charge(Str.length(text));
        List<Object> words = new ArrayList<>();
        int i = skipBack(text, space, Str.length(text), true);
        while (i > 0) {
            int start = words.size() < max ? skipBack(text, space, i, false) : 0;
            words.add(StrParts.slice(text, start, i));
            i = skipBack(text, space, start, true);
        }
        Collections.reverse(words);
        return words;
    }

    private static int skipBack(Object text, Space space, int from, boolean spaces) {
        int i = from;
        while (i > 0 && space.is(Str.codePointAt(text, i - 1)) == spaces) {
            i--;
        }
        return i;
    }

    /// The parts between separators, at most `max` splits; the separator is not empty.
    static List<Object> parts(ThreadState ts, Object text, Object separator, int max) {
        List<Object> parts = new ArrayList<>();
        int length = Str.length(text);
        int from = 0;
        while (parts.size() < max) {
            int found = StrSearch.find(ts, text, separator, from, length);
            if (found < 0) {
                break;
            }
            parts.add(StrParts.slice(text, from, found));
            from = found + Str.length(separator);
        }
        parts.add(StrParts.slice(text, from, length));
        return parts;
    }

    /// As [#parts], splitting from the end.
    static List<Object> partsFromEnd(ThreadState ts, Object text, Object separator, int max) {
        List<Object> parts = new ArrayList<>();
        int end = Str.length(text);
        while (parts.size() < max) {
            int found = StrSearch.findLast(ts, text, separator, 0, end);
            if (found < 0) {
                break;
            }
            parts.add(StrParts.slice(text, found + Str.length(separator), end));
            end = found;
        }
        parts.add(StrParts.slice(text, 0, end));
        Collections.reverse(parts);
        return parts;
    }

    /// The lines of a text.
    static List<Object> lines(ThreadState ts, Object text, Space space, boolean keepEnds) {
        int length = Str.length(text);
        ts.charge(length);
        List<Object> lines = new ArrayList<>();
        int start = 0;
        while (start < length) {
            int end = start;
            while (end < length && !isBreak(Str.codePointAt(text, end), space)) {
                end++;
            }
            int next = end;
            if (end < length) {
                boolean pair =
                        Str.codePointAt(text, end) == '\r'
                                && end + 1 < length
                                && Str.codePointAt(text, end + 1) == '\n';
                next = end + (pair ? 2 : 1);
            }
            lines.add(StrParts.slice(text, start, keepEnds ? next : end));
            start = next;
        }
        return lines;
    }

    private static boolean isBreak(int c, Space space) {
        return space == Space.UNICODE ? UnicodeData.isLineBreak(c) : c == '\n' || c == '\r';
    }

    /// The text before, of and after the first separator.
    static PyTuple partition(ThreadState ts, Object text, Object separator) {
        int found = StrSearch.find(ts, text, separator, 0, Str.length(text));
        return found < 0 ? PyTuple.of(text, "", "") : around(text, separator, found);
    }

    /// The text before, of and after the last separator.
    static PyTuple partitionLast(ThreadState ts, Object text, Object separator) {
        int found = StrSearch.findLast(ts, text, separator, 0, Str.length(text));
        return found < 0 ? PyTuple.of("", "", text) : around(text, separator, found);
    }

    private static PyTuple around(Object text, Object separator, int found) {
        return PyTuple.of(
                StrParts.slice(text, 0, found),
                separator,
                StrParts.slice(text, found + Str.length(separator), Str.length(text)));
    }

    /// The text without white space at its start, its end or both.
    static Object strip(ThreadState ts, Object text, Space space, boolean left, boolean right) {
        int end = Str.length(text);
        int start = left ? skip(text, space, 0, true) : 0;
        if (right) {
            while (end > start && space.is(Str.codePointAt(text, end - 1))) {
                end--;
            }
        }
        ts.charge(Str.length(text) - (end - start));
        return StrParts.slice(text, start, end);
    }

    /// The text without any of `chars` at its start, its end or both.
    static Object strip(ThreadState ts, Object text, Object chars, boolean left, boolean right) {
        int start = 0;
        int end = Str.length(text);
        while (left && start < end && contains(ts, chars, Str.codePointAt(text, start))) {
            start++;
        }
        while (right && end > start && contains(ts, chars, Str.codePointAt(text, end - 1))) {
            end--;
        }
        return StrParts.slice(text, start, end);
    }

    private static boolean contains(ThreadState ts, Object chars, int c) {
        int n = Str.length(chars);
        ts.charge(n);
        for (int i = 0; i < n; i++) {
            if (Str.codePointAt(chars, i) == c) {
                return true;
            }
        }
        return false;
    }

    /// The items as a Python list.
    static PyList list(ThreadState ts, List<Object> items) {
        ts.charge(items.size());
        return PyList.copyOf(items);
    }
}
