package dev.fermata.stdlib.json;

import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.StrBuilder;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// A JSON document as characters, and its strings (RFC 8259, section 7).
final class JsonText {

    private static final int END = -1;
    private static final int BAD = -1;
    private static final int DIGITS = 4;
    private static final String HEX = "0123456789abcdef";

    private final Object document;
    private final @Nullable String chars;
    private final int[] points;
    private final int length;
    private int end;

    JsonText(Object str) {
        this.document = str;
        Object plain = PyPrimitive.unwrap(str);
        this.chars = plain instanceof String s ? s : null;
        this.points = plain instanceof PyStr s ? s.codePoints() : new int[0];
        this.length = Str.length(str);
    }

    /// The number of characters.
    int length() {
        return length;
    }

    /// The character at an index, or -1 at the end.
    int at(int index) {
        if (index >= length) {
            return END;
        }
        return chars != null ? chars.charAt(index) : points[index];
    }

    /// The characters from `from` to `to`, of which none is beyond ASCII.
    String ascii(int from, int to) {
        return chars != null ? chars.substring(from, to) : new String(points, from, to - from);
    }

    /// Whether `word` is at an index.
    boolean has(String word, int index) {
        if (length - index < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (at(index + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The index after the white space that begins at an index.
    int skipSpace(ThreadState ts, int index) {
        int i = index;
        while (isSpace(at(i))) {
            i++;
        }
        ts.charge(i - index);
        return i;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /// The index after the string read last.
    int end() {
        return end;
    }

    /// Reads the string whose first character, after its quote, is at `start`.
    ///
    /// @param strict whether control characters must be escaped
    /// @throws PyException json.JSONDecodeError
    Object string(ThreadState ts, int start, boolean strict) {
        int stop = plainEnd(ts, start, start, strict);
        ts.charge(1 + stop - start);
        if (at(stop) == '"') {
            end = stop + 1;
            return part(start, stop);
        }
        StrBuilder out = new StrBuilder();
        int i = start;
        while (true) {
            append(out, i, stop);
            if (at(stop) == '"') {
                end = stop + 1;
                return out.toStr();
            }
            i = escape(ts, out, stop + 1, start);
            stop = plainEnd(ts, i, start, strict);
            ts.charge(1 + stop - i);
        }
    }

    /// The index of the next quote or backslash.
    private int plainEnd(ThreadState ts, int from, int start, boolean strict) {
        for (int i = from; i < length; i++) {
            int c = at(i);
            if (c == '"' || c == '\\') {
                return i;
            }
            if (c < ' ' && strict) {
                throw error(ts, "Invalid control character at", i);
            }
        }
        throw unterminated(ts, start);
    }

    /// Reads what comes after a backslash; gives the index after it.
    private int escape(ThreadState ts, StrBuilder out, int at, int start) {
        int c = at(at);
        switch (c) {
            case END -> throw unterminated(ts, start);
            case '"', '\\', '/' -> out.append(c);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> {
                return unicode(ts, out, at + 1);
            }
            default -> throw error(ts, "Invalid \\escape", at - 1);
        }
        return at + 1;
    }

    private int unicode(ThreadState ts, StrBuilder out, int at) {
        int c = hex(at);
        if (c == BAD) {
            throw error(ts, "Invalid \\uXXXX escape", at - 1);
        }
        int next = at + DIGITS;
        boolean high = c <= Character.MAX_VALUE && Character.isHighSurrogate((char) c);
        if (high && at(next) == '\\' && at(next + 1) == 'u') {
            int low = hex(next + 2);
            if (low != BAD && Character.isLowSurrogate((char) low)) {
                out.append(Character.toCodePoint((char) c, (char) low));
                return next + 2 + DIGITS;
            }
        }
        out.append(c);
        return next;
    }

    /// Four hexadecimal digits, which the end of the document must not follow.
    private int hex(int at) {
        if (at + DIGITS >= length) {
            return BAD;
        }
        int value = 0;
        for (int i = at; i < at + DIGITS; i++) {
            int c = at(i);
            int digit = c < 0x80 ? Character.digit(c, 16) : BAD;
            if (digit < 0) {
                return BAD;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private Object part(int from, int to) {
        return chars != null
                ? chars.substring(from, to)
                : PyStr.of(Arrays.copyOfRange(points, from, to));
    }

    private void append(StrBuilder out, int from, int to) {
        if (chars != null) {
            out.append(chars, from, to);
            return;
        }
        for (int i = from; i < to; i++) {
            out.append(points[i]);
        }
    }

    private PyException unterminated(ThreadState ts, int start) {
        return error(ts, "Unterminated string starting at", start - 1);
    }

    /// A json.JSONDecodeError at an index.
    PyException error(ThreadState ts, String message, int at) {
        return JsonModule.decodeError(ts, message, document, at);
    }

    /// Adds a str as a JSON string.
    ///
    /// @param asciiOnly whether characters beyond ASCII are escaped
    static void quote(ThreadState ts, StrBuilder out, Object str, boolean asciiOnly) {
        Object plain = PyPrimitive.unwrap(str);
        int length = Str.length(plain);
        ts.charge(1 + length);
        out.append('"');
        int from = 0;
        for (int i = 0; i < length; i++) {
            int c = plain instanceof String s ? s.charAt(i) : Str.codePointAt(plain, i);
            if (isPlain(c, asciiOnly)) {
                continue;
            }
            out.append(plain, from, i);
            from = i + 1;
            escape(out, c);
        }
        out.append(plain, from, length);
        out.append('"');
    }

    private static boolean isPlain(int c, boolean asciiOnly) {
        return c >= ' ' && c != '"' && c != '\\' && (c < 0x7F || !asciiOnly);
    }

    private static void escape(StrBuilder out, int c) {
        out.append('\\');
        switch (c) {
            case '"', '\\' -> out.append(c);
            case '\b' -> out.append('b');
            case '\f' -> out.append('f');
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            default -> {
                if (c > Character.MAX_VALUE) {
                    hex(out, Character.highSurrogate(c));
                    out.append('\\');
                    hex(out, Character.lowSurrogate(c));
                } else {
                    hex(out, c);
                }
            }
        }
    }

    private static void hex(StrBuilder out, int c) {
        out.append('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 0xF));
        }
    }
}
