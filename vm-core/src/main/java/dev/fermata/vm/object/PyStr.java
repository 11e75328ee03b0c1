package dev.fermata.vm.object;

import java.util.Arrays;

/// A str that has characters beyond the Basic Multilingual Plane, held as code points so that indexing is O(1). Every
/// other str is a Java `String` in which each char is one code point; each text has exactly one of the two forms.
/// Lone surrogates are ordinary characters in both.
///
/// Code that takes any str uses the static methods of [Str].
public final class PyStr extends PyObject {

    private final int[] codePoints;
    private int hash;

    private PyStr(int[] codePoints) {
        super(CoreTypes.STR);
        this.codePoints = codePoints;
    }

    /// The str with these code points, which the caller gives away.
    public static Object of(int[] codePoints) {
        boolean wide = false;
        for (int c : codePoints) {
            wide |= c > 0xFFFF;
        }
        if (wide) {
            return new PyStr(codePoints);
        }
        char[] chars = new char[codePoints.length];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) codePoints[i];
        }
        return new String(chars);
    }

    /// The str for UTF-16 text: surrogate pairs become one character each.
    public static Object of(String utf16) {
        for (int i = 0; i + 1 < utf16.length(); i++) {
            if (Character.isSurrogatePair(utf16.charAt(i), utf16.charAt(i + 1))) {
                return new PyStr(utf16.codePoints().toArray());
            }
        }
        return utf16;
    }

    /// The str for an identifier or attribute name held as UTF-16.
    public static Object ofName(String name) {
        return of(name);
    }

    /// The code points; callers must not change them.
    public int[] codePoints() {
        return codePoints;
    }

    /// The length in code points.
    public int length() {
        return codePoints.length;
    }

    /// The text as UTF-16, in which a lone surrogate may meet another and look like a pair.
    public String utf16() {
        return new String(codePoints, 0, codePoints.length);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof PyStr other && Arrays.equals(codePoints, other.codePoints);
    }

    @Override
    public int hashCode() {
        int h = hash;
        if (h == 0) {
            hash = h = Arrays.hashCode(codePoints);
        }
        return h;
    }

    @Override
    public String toString() {
        return utf16();
    }
}
