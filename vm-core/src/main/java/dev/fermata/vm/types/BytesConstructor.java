package dev.fermata.vm.types;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// What `bytes(...)` and `bytearray(...)` make of their arguments.
final class BytesConstructor {

    private BytesConstructor() {}

    /// The bytes, as Latin-1 text.
    ///
    /// @param what the type being made, for error messages
    /// @throws PyException TypeError, ValueError, OverflowError or MemoryError
    static String content(
            ThreadState ts,
            @Nullable Object source,
            @Nullable Object encoding,
            @Nullable Object errors,
            String what) {
        if (source == null) {
            if (encoding != null || errors != null) {
                throw PyErr.typeError(
                        "%s without a string argument", encoding != null ? "encoding" : "errors");
            }
            return "";
        }
        if (Str.isStr(source)) {
            if (encoding == null && errors == null && hasBytesMethod(source, what)) {
                return fromObject(ts, source, what);
            }
            if (encoding == null) {
                throw PyErr.typeError("string argument without an encoding");
            }
            String codec = Convert.toText(encoding, what + "() argument 'encoding'");
            String handler =
                    errors == null
                            ? "strict"
                            : Convert.toText(errors, what + "() argument 'errors'");
            return Buffers.latin1(
                    ts, Codecs.encode(ts, PyPrimitive.unwrap(source), codec, handler));
        }
        if (encoding != null || errors != null) {
            throw PyErr.typeError(
                    "%s without a string argument", encoding != null ? "encoding" : "errors");
        }
        return fromObject(ts, source, what);
    }

    private static boolean hasBytesMethod(Object source, String what) {
        return what.equals("bytes") && PyType.of(source).slot(Slot.BYTES) != null;
    }

    private static String fromObject(ThreadState ts, Object source, String what) {
        PyType type = PyType.of(source);
        Object method = what.equals("bytes") ? type.slot(Slot.BYTES) : null;
        if (method != null) {
            Object result = CallOps.callMethod0(ts, method, source);
            if (result instanceof PyBytes b) {
                return b.latin1();
            }
            throw PyErr.typeError(
                    "__bytes__ returned non-bytes (type %s)", PyErr.className(result));
        }
        if (type.slot(Slot.INDEX) != null) {
            try {
                return zeros(ts, source);
            } catch (PyException e) {
                if (!e.is(ExceptionTypes.TYPE_ERROR)) {
                    throw e;
                }
            }
        }
        if (source instanceof PyBuffer) {
            return Buffers.latin1(ts, source);
        }
        if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
            throw PyErr.typeError("cannot convert '%s' object to %s", type.name(), what);
        }
        return fromItems(ts, source, what);
    }

    private static String zeros(ThreadState ts, Object source) {
        if (!(Convert.index(ts, source) instanceof Long count)) {
            throw PyErr.overflowError(
                    "cannot fit '%s' into an index-sized integer", PyErr.className(source));
        }
        if (count < 0) {
            throw PyErr.valueError("negative count");
        }
        return "\0".repeat(Allocation.length(ts, count));
    }

    /// The bytes that an iterable of ints gives.
    static String fromItems(ThreadState ts, Object items, String what) {
        StringBuilder out = new StringBuilder();
        Object it = IterOps.iter(ts, items);
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1);
            out.append((char) byteOf(ts, item, what.equals("bytes") ? "bytes" : "byte"));
        }
        return out.toString();
    }

    /// An item as an unsigned byte.
    ///
    /// @param what how the error names the value
    /// @throws PyException TypeError or ValueError
    static int byteOf(ThreadState ts, Object item, String what) {
        if (!(Convert.index(ts, item) instanceof Long n) || n < 0 || n > 0xFF) {
            throw PyErr.valueError("%s must be in range(0, 256)", what);
        }
        return (int) (long) n;
    }

    /// `bytes` as an instance of `cls`, a class that inherits from `base` and is called to make it.
    static Object ofClass(ThreadState ts, PyType cls, PyType base, Object bytes) {
        return cls == base ? bytes : CallOps.call1(ts, cls, bytes);
    }
}
