package dev.fermata.vm.types;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// Padding of plain strs; bytes are padded as Latin-1 text.
final class StrPad {

    private StrPad() {}

    /// `text` between `left` and `right` fill characters; negative numbers count as 0.
    static Object pad(ThreadState ts, Object text, long left, long right, int fill) {
        long before = Math.max(0, left);
        long after = Math.max(0, right);
        if (before == 0 && after == 0) {
            return text;
        }
        long length = before + after;
        if (length > Allocation.MAX_LENGTH) {
            throw PyErr.memoryError();
        }
        Allocation.length(ts, length + Str.length(text));
        return new StrBuilder()
                .repeat(fill, (int) before)
                .append(text)
                .repeat(fill, (int) after)
                .toStr();
    }

    static Object center(ThreadState ts, Object text, long width, int fill) {
        long margin = width - Str.length(text);
        if (margin <= 0) {
            return text;
        }
        long left = margin / 2 + (margin & width & 1);
        return pad(ts, text, left, margin - left, fill);
    }

    static Object zeroFill(ThreadState ts, Object text, long width) {
        int length = Str.length(text);
        if (width <= length) {
            return text;
        }
        boolean signed =
                length > 0 && (Str.codePointAt(text, 0) == '+' || Str.codePointAt(text, 0) == '-');
        if (!signed) {
            return pad(ts, text, width - length, 0, '0');
        }
        Object digits = pad(ts, StrParts.slice(text, 1, length), width - length, 0, '0');
        return new StrBuilder().append(Str.codePointAt(text, 0)).append(digits).toStr();
    }

    static Object expandTabs(ThreadState ts, Object text, int tabSize) {
        int length = Str.length(text);
        long total = 0;
        long column = 0;
        for (int i = 0; i < length; i++) {
            int c = Str.codePointAt(text, i);
            long wide = c == '\t' ? (tabSize > 0 ? tabSize - column % tabSize : 0) : 1;
            total += wide;
            column = c == '\n' || c == '\r' ? 0 : column + wide;
        }
        if (total > Allocation.MAX_LENGTH) {
            throw PyErr.overflowError("new string is too long");
        }
        Allocation.length(ts, total);
        StrBuilder out = new StrBuilder();
        int lineStart = 0;
        for (int i = 0; i < length; i++) {
            int c = Str.codePointAt(text, i);
            if (c == '\t') {
                out.repeat(' ', tabSize > 0 ? tabSize - (out.length() - lineStart) % tabSize : 0);
            } else {
                out.append(c);
                if (c == '\n' || c == '\r') {
                    lineStart = out.length();
                }
            }
        }
        return out.toStr();
    }
}
