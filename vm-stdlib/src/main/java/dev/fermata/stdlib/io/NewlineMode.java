package dev.fermata.stdlib.io;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// What the argument `newline` of a text stream means (Library Reference, `io.TextIOWrapper`).
///
/// @param argument the argument itself: None or a str
/// @param universal whether `\r`, `\n` and `\r\n` all end lines that are read
/// @param translate whether they are read as `\n`
/// @param end what ends lines that are read unless `universal`
/// @param written what `\n` is written as
record NewlineMode(
        Object argument, boolean universal, boolean translate, String end, String written) {

    /// The mode that `newline` asks for.
    ///
    /// @param quoted whether error messages quote it
    /// @throws dev.fermata.vm.object.PyException TypeError or ValueError if it is no mode
    static NewlineMode of(ThreadState ts, Object newline, String what, boolean quoted) {
        if (newline == PyNone.NONE) {
            return new NewlineMode(newline, true, true, "\n", "\n");
        }
        if (!Str.isStr(newline)) {
            throw PyErr.typeError("%s must be str or None, not %s", what, PyErr.typeName(newline));
        }
        String end = Str.utf16(newline);
        return switch (end) {
            case "" -> new NewlineMode(end, true, false, "\n", "\n");
            case "\n", "\r", "\r\n" -> new NewlineMode(end, false, false, end, end);
            default ->
                    throw PyErr.valueError(
                            "illegal newline value: %s",
                            quoted ? Str.utf16(ReprOps.repr(ts, newline)) : end);
        };
    }

    /// The index after the first line end at or after `from`, or -1.
    ///
    /// @param text a plain str; none of it is `\r` if line ends are translated
    int lineEnd(Object text, int from) {
        if (text instanceof String s && (translate || !universal)) {
            int at = s.indexOf(translate ? "\n" : end, from);
            return at < 0 ? -1 : at + (translate ? 1 : end.length());
        }
        int length = Str.length(text);
        for (int i = from; i < length; i++) {
            int c = Str.codePointAt(text, i);
            boolean two = i + 1 < length && Str.codePointAt(text, i + 1) == '\n';
            if (translate || end.equals("\n") && !universal) {
                if (c == '\n') {
                    return i + 1;
                }
            } else if (universal) {
                if (c == '\n' || c == '\r') {
                    return i + (c == '\r' && two ? 2 : 1);
                }
            } else if (c == '\r' && (end.length() == 1 || two)) {
                return i + end.length();
            }
        }
        return -1;
    }
}
