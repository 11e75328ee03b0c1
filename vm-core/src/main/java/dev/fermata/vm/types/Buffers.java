package dev.fermata.vm.types;

import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ThreadState;

import java.nio.charset.StandardCharsets;

/// Reads the bytes of bytes-like arguments.
public final class Buffers {

    private Buffers() {}

    /// Whether `o` is bytes-like.
    public static boolean supports(Object o) {
        return o instanceof PyBuffer;
    }

    /// The bytes of a bytes-like argument as Latin-1 text.
    ///
    /// @throws PyException TypeError if it is none
    public static String latin1(ThreadState ts, Object o) {
        if (o instanceof PyBytes b) {
            return b.latin1();
        }
        return new String(bytes(ts, o), StandardCharsets.ISO_8859_1);
    }

    /// The bytes of a bytes-like argument, in an array of the caller's own.
    ///
    /// @throws PyException TypeError if it is none
    public static byte[] bytes(ThreadState ts, Object o) {
        PyBuffer buffer = of(o);
        ts.charge(buffer.byteLength());
        return buffer.copyBytes(0, buffer.byteLength());
    }

    /// A bytes-like argument.
    ///
    /// @throws PyException TypeError if it is none
    public static PyBuffer of(Object o) {
        if (o instanceof PyBuffer buffer) {
            return buffer;
        }
        throw PyErr.typeError("a bytes-like object is required, not '%s'", PyErr.className(o));
    }
}
