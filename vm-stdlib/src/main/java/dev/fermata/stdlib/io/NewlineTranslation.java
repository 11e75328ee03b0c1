package dev.fermata.stdlib.io;

import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.StrBuilder;

/// Universal newlines: notes which line ends a text that comes in parts has, and perhaps makes all of them `\n`.
final class NewlineTranslation {

    private static final int CR = 1;
    private static final int LF = 2;
    private static final int CRLF = 4;

    /// Whether a part ended with a `\r` that is held back, since a `\n` may follow.
    boolean pendingCr;

    private final boolean translate;
    private int seen;

    NewlineTranslation(boolean translate) {
        this.translate = translate;
    }

    /// Takes the next part of the text.
    ///
    /// @param part a plain str
    /// @param last whether no more follows
    Object add(ThreadState ts, Object part, boolean last) {
        Object text = part;
        int length = Str.length(text);
        if (pendingCr && (last || length > 0)) {
            text = new StrBuilder().append('\r').append(text).toStr();
            length++;
            pendingCr = false;
        }
        if (!last && length > 0 && Str.codePointAt(text, length - 1) == '\r') {
            text = new StrBuilder().append(text, 0, --length).toStr();
            pendingCr = true;
        }
        ts.charge(length);
        return scan(text, length);
    }

    private Object scan(Object text, int length) {
        if (text instanceof String s && s.indexOf('\r') < 0) {
            if ((seen & LF) == 0 && s.indexOf('\n') >= 0) {
                seen |= LF;
            }
            return text;
        }
        StrBuilder out = new StrBuilder();
        boolean changed = false;
        for (int i = 0; i < length; i++) {
            int c = Str.codePointAt(text, i);
            if (c == '\r') {
                boolean two = i + 1 < length && Str.codePointAt(text, i + 1) == '\n';
                seen |= two ? CRLF : CR;
                i += two ? 1 : 0;
                changed = true;
                out.append('\n');
            } else {
                seen |= c == '\n' ? LF : 0;
                out.append(c);
            }
        }
        return translate && changed ? out.toStr() : text;
    }

    /// Forgets what was seen.
    void reset() {
        seen = 0;
        pendingCr = false;
    }

    /// The line ends seen so far: None, a str or a tuple of strs.
    Object newlines() {
        return switch (seen) {
            case CR -> "\r";
            case LF -> "\n";
            case CRLF -> "\r\n";
            case CR | LF -> PyTuple.of("\r", "\n");
            case CR | CRLF -> PyTuple.of("\r", "\r\n");
            case LF | CRLF -> PyTuple.of("\n", "\r\n");
            case CR | LF | CRLF -> PyTuple.of("\r", "\n", "\r\n");
            default -> PyNone.NONE;
        };
    }
}
