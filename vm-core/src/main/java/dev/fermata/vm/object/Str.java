package dev.fermata.vm.object;

/// What the kernel needs to know of any str value: a `String`, a [PyStr], or a [PyPrimitive] of a subclass.
public final class Str {

    private Str() {}

    /// Whether `o` is a str or an instance of a subclass.
    public static boolean isStr(Object o) {
        Object v = PyPrimitive.unwrap(o);
        return v instanceof String || v instanceof PyStr;
    }

    /// The text of a str as UTF-16.
    public static String utf16(Object str) {
        Object v = PyPrimitive.unwrap(str);
        return v instanceof String s ? s : ((PyStr) v).utf16();
    }

    /// The number of characters of a str.
    public static int length(Object str) {
        Object v = PyPrimitive.unwrap(str);
        return v instanceof String s ? s.length() : ((PyStr) v).length();
    }

    /// Whether a str has no characters.
    public static boolean isEmpty(Object str) {
        return length(str) == 0;
    }

    /// The code point of a str at `index`, which is in range.
    public static int codePointAt(Object str, int index) {
        Object v = PyPrimitive.unwrap(str);
        return v instanceof String s ? s.charAt(index) : ((PyStr) v).codePoints()[index];
    }
}
