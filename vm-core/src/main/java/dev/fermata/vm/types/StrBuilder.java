package dev.fermata.vm.types;

import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.Str;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Builds a str from characters and other strs. Unlike a `StringBuilder` it keeps lone surrogates apart, as Python does,
/// so that each character stays one code point.
public final class StrBuilder {

    private final StringBuilder chars = new StringBuilder();
    private int @Nullable [] points;
    private int size;

    /// Makes an empty builder.
    public StrBuilder() {}

    /// The number of characters.
    public int length() {
        return points == null ? chars.length() : size;
    }

    /// Adds one character.
    public StrBuilder append(int c) {
        if (points == null && c <= 0xFFFF) {
            chars.append((char) c);
            return this;
        }
        int[] p = room(1);
        p[size++] = c;
        return this;
    }

    /// Adds one character `count` times.
    public StrBuilder repeat(int c, int count) {
        for (int i = 0; i < count; i++) {
            append(c);
        }
        return this;
    }

    /// Adds text that has no characters beyond the Basic Multilingual Plane.
    public StrBuilder ascii(String text) {
        return append((Object) text);
    }

    /// Adds a str.
    public StrBuilder append(Object str) {
        return append(str, 0, Str.length(str));
    }

    /// Adds part of a `String` or [PyStr].
    public StrBuilder append(Object str, int start, int end) {
        if (str instanceof String s && points == null) {
            chars.append(s, start, end);
            return this;
        }
        int[] p = room(end - start);
        for (int i = start; i < end; i++) {
            p[size++] = Str.codePointAt(str, i);
        }
        return this;
    }

    private int[] room(int more) {
        int[] p = points;
        if (p == null) {
            size = chars.length();
            p = new int[size + more + 16];
            for (int i = 0; i < size; i++) {
                p[i] = chars.charAt(i);
            }
            chars.setLength(0);
        } else if (more > p.length - size) {
            p = Arrays.copyOf(p, Math.max(size + more, p.length + (p.length >> 1)));
        }
        points = p;
        return p;
    }

    /// The character at `index`.
    public int codePointAt(int index) {
        int[] p = points;
        return p == null ? chars.charAt(index) : p[index];
    }

    /// The str built so far.
    public Object toStr() {
        int[] p = points;
        return p == null ? chars.toString() : PyStr.of(Arrays.copyOf(p, size));
    }
}
