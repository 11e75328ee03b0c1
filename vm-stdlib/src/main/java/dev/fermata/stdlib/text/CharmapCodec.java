package dev.fermata.stdlib.text;

import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.CodecErrors;
import dev.fermata.vm.types.PyBytes;
import dev.fermata.vm.types.StrBuilder;
import dev.fermata.vm.types.UnicodeData;

import org.jspecify.annotations.Nullable;

/// The codec of one byte a character whose table is a Python value.
final class CharmapCodec {

    private static final String REASON = "character maps to <undefined>";
    private static final int UNDEFINED = 0xFFFE;

    private CharmapCodec() {}

    /// What `mapping[key]` is; null where it has nothing or `None`.
    private static @Nullable Object lookUp(ThreadState ts, Object mapping, long key) {
        try {
            Object found = PyPrimitive.unwrap(ItemOps.get(ts, mapping, key));
            return found == PyNone.NONE ? null : found;
        } catch (PyException e) {
            if (e.is(ExceptionTypes.LOOKUP_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    static PyTuple decode(ThreadState ts, String latin1, String errors, Object mapping) {
        StrBuilder out = new StrBuilder();
        for (int i = 0; i < latin1.length(); ) {
            ts.charge(1);
            Object to = lookUp(ts, mapping, latin1.charAt(i));
            if (to instanceof Long c && c >= 0 && c < UnicodeData.CODE_POINTS && c != UNDEFINED) {
                out.append((int) (long) c);
                i++;
            } else if (to instanceof Long c && c != UNDEFINED) {
                throw PyErr.typeError("character mapping must be in range(0x110000)");
            } else if (to != null
                    && Str.isStr(to)
                    && !(Str.length(to) == 1 && Str.codePointAt(to, 0) == UNDEFINED)) {
                out.append(to);
                i++;
            } else if (to == null || to instanceof Long || Str.isStr(to)) {
                CodecErrors.Replacement answer =
                        CodecErrors.decoding(ts, errors, "charmap", REASON, latin1, i, i + 1);
                out.append(PyPrimitive.unwrap(answer.content()));
                i = answer.position();
            } else {
                throw PyErr.typeError("character mapping must return integer, None or str");
            }
        }
        return PyTuple.of(out.toStr(), (long) latin1.length());
    }

    static PyTuple encode(ThreadState ts, Object text, String errors, Object mapping) {
        StringBuilder out = new StringBuilder();
        int length = Str.length(text);
        for (int i = 0; i < length; ) {
            ts.charge(1);
            String bytes = bytesOf(ts, mapping, Str.codePointAt(text, i));
            if (bytes != null) {
                out.append(bytes);
                i++;
                continue;
            }
            int end = i + 1;
            while (end < length && bytesOf(ts, mapping, Str.codePointAt(text, end)) == null) {
                end++;
            }
            CodecErrors.Replacement answer =
                    CodecErrors.encoding(ts, errors, "charmap", REASON, text, i, end);
            if (answer.content() instanceof PyBytes replacement) {
                out.append(replacement.latin1());
            } else {
                for (int k = 0; k < Str.length(answer.content()); k++) {
                    String part = bytesOf(ts, mapping, Str.codePointAt(answer.content(), k));
                    if (part == null) {
                        throw CodecErrors.encodeError(ts, "charmap", REASON, text, i, end);
                    }
                    out.append(part);
                }
            }
            i = answer.position();
        }
        return PyTuple.of(PyBytes.ofLatin1(out.toString()), (long) length);
    }

    private static @Nullable String bytesOf(ThreadState ts, Object mapping, int c) {
        Object to = lookUp(ts, mapping, c);
        if (to == null) {
            return null;
        }
        if (to instanceof PyBytes bytes) {
            return bytes.latin1();
        }
        if (!(to instanceof Long n)) {
            throw PyErr.typeError(
                    "character mapping must return integer, bytes or None, not %s",
                    PyErr.typeName(to));
        }
        if (n < 0 || n > 0xFF) {
            throw PyErr.typeError("character mapping must be in range(256)");
        }
        return String.valueOf((char) (long) n);
    }
}
