package dev.fermata.vm.types;

import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Finding and replacing substrings of plain strs, in time linear in the text. Bytes are searched as Latin-1 text.
final class StrSearch {

    /// Up to this many comparisons the JDK's search, fast but quadratic at worst, is good enough.
    private static final long QUADRATIC_LIMIT = 1 << 20;

    private static final int SHORT_NEEDLE = 8;

    private StrSearch() {}

    /// The first index of `needle` in the part of `text` from `start` to `end`, or -1. An empty needle is found at
    /// `start`.
    static int find(ThreadState ts, Object text, Object needle, int start, int end) {
        int n = Str.length(needle);
        if (n > end - start) {
            return -1;
        }
        if (n == 0) {
            return start;
        }
        int found = search(text, needle, start, end);
        ts.charge((found < 0 ? end : found + n) - start);
        return found;
    }

    private static int search(Object text, Object needle, int start, int end) {
        if (text instanceof String t) {
            if (!(needle instanceof String s)) {
                return -1;
            }
            if (s.length() == 1) {
                return t.indexOf(s.charAt(0), start, end);
            }
            if (s.length() <= SHORT_NEEDLE || (long) s.length() * (end - start) < QUADRATIC_LIMIT) {
                return t.indexOf(s, start, end);
            }
        }
        return new Pattern(needle, false).find(text, start, end);
    }

    /// The last index of `needle` in the part of `text` from `start` to `end`, or -1. An empty needle is found at `end`.
    static int findLast(ThreadState ts, Object text, Object needle, int start, int end) {
        int n = Str.length(needle);
        if (n > end - start) {
            return -1;
        }
        if (n == 0) {
            return end;
        }
        int found = searchLast(text, needle, start, end);
        ts.charge(end - Math.max(found, start));
        return found;
    }

    private static int searchLast(Object text, Object needle, int start, int end) {
        if (text instanceof String && !(needle instanceof String)) {
            return -1;
        }
        return new Pattern(needle, true).find(text, start, end);
    }

    /// How often `needle` occurs without overlap in the part of `text` from `start` to `end`, at most `limit` times.
    static int count(ThreadState ts, Object text, Object needle, int start, int end, int limit) {
        int n = Str.length(needle);
        if (n == 0) {
            return start > end ? 0 : (int) Math.min(limit, (long) end - start + 1);
        }
        int count = 0;
        Pattern pattern = n > SHORT_NEEDLE ? new Pattern(needle, false) : null;
        for (int i = next(ts, text, needle, pattern, start, end);
                i >= 0 && count < limit;
                count++) {
            i = next(ts, text, needle, pattern, i + n, end);
        }
        return count;
    }

    private static int next(
            ThreadState ts,
            Object text,
            Object needle,
            @Nullable Pattern pattern,
            int start,
            int end) {
        if (pattern == null) {
            return find(ts, text, needle, start, end);
        }
        int found = pattern.find(text, start, end);
        ts.charge((found < 0 ? end : found) - start);
        return found;
    }

    /// Whether `needle` is at `index` of `text`.
    static boolean matches(Object text, Object needle, int index) {
        if (text instanceof String t && needle instanceof String s) {
            return t.startsWith(s, index);
        }
        int n = Str.length(needle);
        if (index < 0 || n > Str.length(text) - index) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (Str.codePointAt(text, index + i) != Str.codePointAt(needle, i)) {
                return false;
            }
        }
        return true;
    }

    /// `text` with the first `limit` occurrences of `old` replaced.
    static Object replace(ThreadState ts, Object text, Object old, Object replacement, int limit) {
        int length = Str.length(text);
        int n = Str.length(old);
        int count = count(ts, text, old, 0, length, limit);
        if (count == 0) {
            return text;
        }
        Allocation.length(ts, length + (long) count * (Str.length(replacement) - n));
        StrBuilder out = new StrBuilder();
        if (n == 0) {
            interleave(out, text, replacement, count);
            return out.toStr();
        }
        int from = 0;
        Pattern pattern = n > SHORT_NEEDLE ? new Pattern(old, false) : null;
        for (int i = 0; i < count; i++) {
            int found = next(ts, text, old, pattern, from, length);
            out.append(text, from, found).append(replacement);
            from = found + n;
        }
        return out.append(text, from, length).toStr();
    }

    private static void interleave(StrBuilder out, Object text, Object replacement, int count) {
        for (int i = 0; i < count; i++) {
            out.append(replacement);
            if (i < Str.length(text)) {
                out.append(Str.codePointAt(text, i));
            }
        }
        if (count < Str.length(text)) {
            out.append(text, count, Str.length(text));
        }
    }

    /// A needle prepared for the search of Knuth, Morris and Pratt, forwards or backwards.
    private static final class Pattern {

        private final int[] needle;
        private final int[] fallback;
        private final boolean backwards;

        Pattern(Object needle, boolean backwards) {
            this.needle = StrParts.codePoints(needle).clone();
            this.backwards = backwards;
            int n = this.needle.length;
            if (backwards) {
                for (int i = 0, j = n - 1; i < j; i++, j--) {
                    int swap = this.needle[i];
                    this.needle[i] = this.needle[j];
                    this.needle[j] = swap;
                }
            }
            fallback = new int[n];
            for (int i = 1, k = 0; i < n; i++) {
                while (k > 0 && this.needle[i] != this.needle[k]) {
                    k = fallback[k - 1];
                }
                if (this.needle[i] == this.needle[k]) {
                    k++;
                }
                fallback[i] = k;
            }
        }

        int find(Object text, int start, int end) {
            @Nullable String chars = text instanceof String s ? s : null;
            int[] points = chars == null ? ((PyStr) text).codePoints() : fallback;
            int matched = 0;
            for (int i = 0; i < end - start; i++) {
                int at = backwards ? end - 1 - i : start + i;
                int c = chars == null ? points[at] : chars.charAt(at);
                while (matched > 0 && c != needle[matched]) {
                    matched = fallback[matched - 1];
                }
                if (c == needle[matched] && ++matched == needle.length) {
                    return backwards ? at : at - needle.length + 1;
                }
            }
            return -1;
        }
    }
}
