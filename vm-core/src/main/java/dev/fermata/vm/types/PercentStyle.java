package dev.fermata.vm.types;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// How the `%` operator differs between str and bytes. Bytes are Latin-1 text here.
enum PercentStyle {
    STR,
    BYTES;

    /// What error messages call the result.
    String noun() {
        return this == STR ? "string" : "bytes";
    }

    boolean isMapping(Object args) {
        if (args instanceof PyTuple || PyType.of(args).slot(Slot.GETITEM) == null) {
            return false;
        }
        return !Str.isStr(args) && (this == STR || !(args instanceof BytesLike));
    }

    Object key(Object text) {
        return this == STR ? text : PyBytes.ofLatin1((String) text);
    }

    boolean isUnprintable(int c) {
        return this == STR && (c < 0x20 || c > 0x7E);
    }

    /// How errors name an integer directive.
    char nameOf(int type) {
        return type == 'i' && this == BYTES ? 'd' : (char) type;
    }

    /// The text for `%s`, `%r`, `%a` or `%b`; null if there is no such directive.
    @Nullable Object text(ThreadState ts, int type, Object value) {
        if (type == 'b' || type == 's' && this == BYTES) {
            return this == STR ? null : bytes(ts, value);
        }
        if (type == 's') {
            return PyPrimitive.unwrap(ReprOps.str(ts, value));
        }
        Object repr = PyPrimitive.unwrap(ReprOps.repr(ts, value));
        return type == 'a' || this == BYTES ? StrRepr.ascii(ts, repr) : repr;
    }

    private static Object bytes(ThreadState ts, Object value) {
        Object method = PyType.of(value).slot(Slot.BYTES);
        if (method != null && !Buffers.supports(value)) {
            Object result = CallOps.callMethod0(ts, method, value);
            if (!(result instanceof PyBytes b)) {
                throw PyErr.typeError(
                        "__bytes__ returned non-bytes (type %s)", PyErr.className(result));
            }
            return b.latin1();
        }
        if (!Buffers.supports(value)) {
            throw PyErr.typeError(
                    "%%b requires a bytes-like object, or an object that implements __bytes__, not"
                            + " '%s'",
                    PyErr.className(value));
        }
        return Buffers.latin1(ts, value);
    }

    /// The character for `%c`.
    ///
    /// @throws PyException TypeError or OverflowError
    Object character(ThreadState ts, Object value) {
        return this == STR ? strCharacter(ts, value) : byteCharacter(ts, value);
    }

    private static Object strCharacter(ThreadState ts, Object value) {
        if (Str.isStr(value)) {
            if (Str.length(value) == 1) {
                return PyPrimitive.unwrap(value);
            }
            throw PyErr.typeError("%%c requires int or char");
        }
        if (PyType.of(value).slot(Slot.INDEX) == null) {
            throw PyErr.typeError("%%c requires int or char");
        }
        if (!(Convert.index(ts, value) instanceof Long n)
                || n < 0
                || n >= UnicodeData.CODE_POINTS) {
            throw PyErr.overflowError("%%c arg not in range(0x110000)");
        }
        return StrParts.single((int) (long) n);
    }

    private static Object byteCharacter(ThreadState ts, Object value) {
        if (value instanceof PyBytes || value instanceof PyByteArray) {
            String text = Buffers.latin1(ts, value);
            if (text.length() == 1) {
                return text;
            }
            throw PyErr.typeError("%%c requires an integer in range(256) or a single byte");
        }
        if (PyType.of(value).slot(Slot.INDEX) == null) {
            throw PyErr.typeError("%%c requires an integer in range(256) or a single byte");
        }
        if (!(Convert.index(ts, value) instanceof Long n) || n < 0 || n > 0xFF) {
            throw PyErr.overflowError("%%c arg not in range(256)");
        }
        return StrParts.single((int) (long) n);
    }

    /// The float for `%f` and the like.
    double real(ThreadState ts, Object value) {
        if (this == BYTES
                && PyType.of(value).slot(Slot.FLOAT) == null
                && PyType.of(value).slot(Slot.INDEX) == null) {
            throw PyErr.typeError("float argument required, not %s", PyErr.className(value));
        }
        return Convert.toDouble(ts, value);
    }
}
