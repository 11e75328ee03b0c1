package dev.fermata.vm.types;

import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// The literal form of strs and bytes (Library Reference, "repr" and "ascii").
public final class StrRepr {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private StrRepr() {}

    /// `repr(text)` of a plain str.
    public static Object repr(ThreadState ts, Object text) {
        int length = Str.length(text);
        ts.charge(length);
        char quote = quoteFor(text);
        StrBuilder out = new StrBuilder().append(quote);
        for (int i = 0; i < length; i++) {
            int c = Str.codePointAt(text, i);
            if (c >= ' ' && c < 0x7F) {
                appendAscii(out, c, quote);
            } else if (UnicodeData.isPrintable(c)) {
                out.append(c);
            } else {
                escape(out, c);
            }
        }
        return out.append(quote).toStr();
    }

    /// A literal with everything but ASCII escaped, as `ascii()` makes of a repr.
    public static Object ascii(ThreadState ts, Object repr) {
        int length = Str.length(repr);
        ts.charge(length);
        StrBuilder out = new StrBuilder();
        for (int i = 0; i < length; i++) {
            int c = Str.codePointAt(repr, i);
            if (c < 0x7F) {
                out.append(c);
            } else {
                escape(out, c);
            }
        }
        return out.toStr();
    }

    /// `repr` of bytes held as Latin-1 text.
    ///
    /// @param escapeSingle whether single quotes are escaped between double ones too, as `bytearray` does
    static String bytes(ThreadState ts, String latin1, boolean escapeSingle) {
        ts.charge(latin1.length());
        char quote = quoteFor(latin1);
        StrBuilder out = new StrBuilder().append('b').append(quote);
        for (int i = 0; i < latin1.length(); i++) {
            char c = latin1.charAt(i);
            if (c == '\'' && escapeSingle) {
                out.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7F) {
                appendAscii(out, c, quote);
            } else {
                escape(out, c);
            }
        }
        return (String) out.append(quote).toStr();
    }

    private static char quoteFor(Object text) {
        boolean single = false;
        for (int i = 0; i < Str.length(text); i++) {
            int c = Str.codePointAt(text, i);
            if (c == '"') {
                return '\'';
            }
            single |= c == '\'';
        }
        return single ? '"' : '\'';
    }

    private static void appendAscii(StrBuilder out, int c, char quote) {
        if (c == quote || c == '\\') {
            out.append('\\');
        }
        out.append(c);
    }

    /// Adds the shortest escape of a character: `\n`, `\x1b`, `\u2028`, `\U000e0001`.
    static void escape(StrBuilder out, int c) {
        out.append('\\');
        switch (c) {
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            default -> {
                int digits = c <= 0xFF ? 2 : c <= 0xFFFF ? 4 : 8;
                out.append(c <= 0xFF ? 'x' : c <= 0xFFFF ? 'u' : 'U');
                for (int i = digits - 1; i >= 0; i--) {
                    out.append(HEX[c >> (4 * i) & 0xF]);
                }
            }
        }
    }
}
