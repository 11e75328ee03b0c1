package dev.fermata.vm.types;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import java.util.Arrays;

/// Takes strs apart and puts them together. A "plain" str is a `String` or a [PyStr].
public final class StrParts {

    private static final String[] SINGLE = new String[256];

    static {
        for (int i = 0; i < SINGLE.length; i++) {
            SINGLE[i] = String.valueOf((char) i);
        }
    }

    /// The length from which on text grows in place.
    private static final int GROWING = 256;

    private StrParts() {}

    /// The plain value of an argument that must be a str.
    ///
    /// @param what how the error names the argument
    /// @throws PyException TypeError if it is not a str
    public static Object plain(Object o, String what) {
        Object v = PyPrimitive.unwrap(o);
        if (v instanceof String || v instanceof PyStr) {
            return v;
        }
        throw PyErr.expected(what, "str", o);
    }

    /// The str of one character.
    public static Object single(int c) {
        if (c < SINGLE.length) {
            return SINGLE[c];
        }
        return c <= 0xFFFF ? String.valueOf((char) c) : PyStr.of(new int[] {c});
    }

    /// The characters of a str from `start` to `end`, which are in range.
    public static Object slice(Object str, int start, int end) {
        if (str instanceof String s) {
            return s.substring(start, end);
        }
        if (start == 0 && end == Str.length(str)) {
            return str;
        }
        return PyStr.of(Arrays.copyOfRange(((PyStr) str).codePoints(), start, end));
    }

    /// Every `step`-th character of a str, `count` of them.
    public static Object slice(Object str, int start, long step, int count) {
        if (step == 1) {
            return slice(str, start, start + count);
        }
        if (str instanceof String s) {
            char[] chars = new char[count];
            for (int i = 0; i < count; i++) {
                chars[i] = s.charAt((int) (start + i * step));
            }
            return new String(chars);
        }
        int[] from = ((PyStr) str).codePoints();
        int[] points = new int[count];
        for (int i = 0; i < count; i++) {
            points[i] = from[(int) (start + i * step)];
        }
        return PyStr.of(points);
    }

    /// The code points of a str; callers must not change them.
    public static int[] codePoints(Object str) {
        if (str instanceof PyStr p) {
            return p.codePoints();
        }
        String s = (String) str;
        int[] points = new int[s.length()];
        for (int i = 0; i < points.length; i++) {
            points[i] = s.charAt(i);
        }
        return points;
    }

    /// `a + b`.
    public static Object concat(ThreadState ts, Object a, Object b) {
        Allocation.length(ts, (long) Str.length(a) + Str.length(b));
        if (a instanceof String x && b instanceof String y) {
            return x.concat(y);
        }
        return new StrBuilder().append(a).append(b).toStr();
    }

    /// `text += part` where nobody sees the text before it is read again: text that has become long grows in place.
    ///
    /// @param text the text so far, a str or what this method has returned
    /// @return a str or a `StringBuilder`, for [#text]
    public static Object grow(ThreadState ts, Object text, String part) {
        if (text instanceof String s && s.length() + part.length() < GROWING) {
            return concat(ts, s, part);
        }
        StringBuilder growing =
                text instanceof StringBuilder known
                        ? known
                        : new StringBuilder(2 * GROWING).append(copied(ts, (String) text));
        Allocation.length(ts, part.length());
        if ((long) growing.length() + part.length() > Allocation.MAX_LENGTH) {
            throw PyErr.memoryError();
        }
        return growing.append(part);
    }

    /// The str that text has grown to.
    public static String text(ThreadState ts, StringBuilder growing) {
        Allocation.length(ts, growing.length());
        return growing.toString();
    }

    private static String copied(ThreadState ts, String text) {
        Allocation.length(ts, text.length());
        return text;
    }

    /// `str * count`.
    ///
    /// @throws PyException MemoryError or OverflowError if the result is too long
    public static Object repeat(ThreadState ts, Object str, long count) {
        int length = Allocation.repeated(ts, Str.length(str), count, "repeated string is too long");
        if (length == 0) {
            return "";
        }
        if (str instanceof String s) {
            return s.repeat((int) count);
        }
        int[] part = ((PyStr) str).codePoints();
        int[] points = new int[length];
        for (int i = 0; i < length; i += part.length) {
            System.arraycopy(part, 0, points, i, part.length);
        }
        return PyStr.of(points);
    }

    /// The order of two plain strs by code points.
    public static int compare(Object a, Object b) {
        if (a instanceof String x && b instanceof String y) {
            return x.compareTo(y);
        }
        int n = Math.min(Str.length(a), Str.length(b));
        for (int i = 0; i < n; i++) {
            int order = Integer.compare(Str.codePointAt(a, i), Str.codePointAt(b, i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(Str.length(a), Str.length(b));
    }
}
