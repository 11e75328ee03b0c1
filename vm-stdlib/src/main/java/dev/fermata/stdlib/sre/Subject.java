package dev.fermata.stdlib.sre;

import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;
import dev.fermata.vm.types.StrParts;

import org.jspecify.annotations.Nullable;

/// What a pattern is matched against: a str, or a bytes-like object as Latin-1 text.
final class Subject {

    private final Object original;
    private final Object text;
    private final @Nullable String chars;
    private final int[] points;
    private final boolean bytes;

    private Subject(Object original, Object text, boolean bytes) {
        this.original = original;
        this.text = text;
        this.bytes = bytes;
        this.chars = text instanceof String s ? s : null;
        this.points = text instanceof PyStr p ? p.codePoints() : new int[0];
    }

    /// @throws PyException TypeError if `o` is neither
    static Subject of(ThreadState ts, Object o) {
        if (Str.isStr(o)) {
            return new Subject(o, PyPrimitive.unwrap(o), false);
        }
        if (!(o instanceof PyBuffer)) {
            throw PyErr.typeError(
                    "expected string or bytes-like object, got '%s'", PyErr.className(o));
        }
        return new Subject(o, Buffers.latin1(ts, o), true);
    }

    /// The Python object.
    Object original() {
        return original;
    }

    boolean isBytes() {
        return bytes;
    }

    int length() {
        return Str.length(text);
    }

    /// The character at `index`, which is in range.
    int at(int index) {
        String s = chars;
        return s != null ? s.charAt(index) : points[index];
    }

    /// The first index of `c` from `start` on and before `end`, or -1.
    int indexOf(int c, int start, int end) {
        if (chars != null) {
            return chars.indexOf(c, start, end);
        }
        for (int i = start; i < end; i++) {
            if (points[i] == c) {
                return i;
            }
        }
        return -1;
    }

    /// The part from `start` to `end` as a Python value.
    Object slice(int start, int end) {
        if (start == 0
                && end == length()
                && (original instanceof String || original instanceof PyStr)) {
            return original;
        }
        Object part = StrParts.slice(text, start, end);
        return bytes ? PyBytes.ofLatin1((String) part) : part;
    }
}
