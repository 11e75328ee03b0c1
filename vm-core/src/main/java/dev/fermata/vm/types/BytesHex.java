package dev.fermata.vm.types;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.HexFormat;

/// Bytes as hexadecimal text.
public final class BytesHex {

    private BytesHex() {}

    /// The bytes that hexadecimal text stands for, as Latin-1 text.
    ///
    /// @throws PyException ValueError if it is malformed
    static String parse(ThreadState ts, Object text) {
        int length = Str.length(text);
        ts.charge(length);
        StringBuilder out = new StringBuilder(length / 2);
        for (int i = 0; i < length; ) {
            int c = Str.codePointAt(text, i);
            if (c < 0x80 && StrSplit.Space.ASCII.is(c)) {
                i++;
                continue;
            }
            int high = digit(text, i);
            int low = digit(text, i + 1);
            out.append((char) (high << 4 | low));
            i += 2;
        }
        return out.toString();
    }

    private static int digit(Object text, int index) {
        int c = index < Str.length(text) ? Str.codePointAt(text, index) : -1;
        if (c < 0 || c >= 0x80 || !HexFormat.isHexDigit(c)) {
            throw PyErr.valueError(
                    "non-hexadecimal number found in fromhex() arg at position %d", index);
        }
        return HexFormat.fromHexDigit(c);
    }

    /// Bytes as hexadecimal text (`bytes.hex`).
    ///
    /// @param separator what stands between groups, one ASCII character as str or bytes; null for none
    /// @param group how many bytes make a group, counted from the right, or from the left if negative
    /// @throws PyException ValueError or TypeError for a bad separator
    public static String format(
            ThreadState ts, String latin1, @Nullable Object separator, int group) {
        char between = separator == null ? 0 : separator(separator);
        int size = Math.abs(group);
        boolean grouped = separator != null && size > 0;
        long total = latin1.length() * 2L + (grouped ? latin1.length() / size : 0);
        StringBuilder out = new StringBuilder(Allocation.length(ts, total));
        int first = grouped && group > 0 ? latin1.length() % size : 0;
        for (int i = 0; i < latin1.length(); i++) {
            if (grouped && i > 0 && (i - first) % size == 0) {
                out.append(between);
            }
            char c = latin1.charAt(i);
            out.append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xF, 16));
        }
        return out.toString();
    }

    private static char separator(Object separator) {
        int c;
        int length;
        if (Str.isStr(separator)) {
            length = Str.length(separator);
            c = length == 1 ? Str.codePointAt(separator, 0) : 0;
        } else if (separator instanceof PyBytes b) {
            length = b.byteLength();
            c = length == 1 ? b.latin1().charAt(0) : 0;
        } else {
            throw PyErr.typeError("sep must be str or bytes.");
        }
        if (length != 1) {
            throw PyErr.valueError("sep must be length 1.");
        }
        if (c >= 0x80) {
            throw PyErr.valueError("sep must be ASCII.");
        }
        return (char) c;
    }
}
