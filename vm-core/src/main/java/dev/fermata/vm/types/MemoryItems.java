package dev.fermata.vm.types;

import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The items of a memoryview in the native formats of the `struct` module, with the sizes of 64-bit Linux and least
/// significant byte first.
final class MemoryItems {

    private MemoryItems() {}

    /// The size in bytes of an item of `format`, a single character with an optional `@`; 0 if there is no such format.
    static int sizeOf(String format) {
        return switch (code(format)) {
            case 'b', 'B', 'c', '?' -> 1;
            case 'h', 'H' -> 2;
            case 'i', 'I', 'f' -> 4;
            case 'l', 'L', 'q', 'Q', 'n', 'N', 'd' -> 8;
            default -> 0;
        };
    }

    private static char code(String format) {
        boolean prefixed = format.length() == 2 && format.charAt(0) == '@';
        return format.length() == 1 || prefixed ? format.charAt(format.length() - 1) : 0;
    }

    /// The value of an item.
    ///
    /// @throws PyException NotImplementedError for an unknown format
    static Object unpack(String format, byte[] bytes) {
        ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (code(format)) {
            case 'b' -> (long) b.get();
            case 'B' -> b.get() & 0xFFL;
            case 'c' -> PyBytes.of(bytes);
            case '?' -> b.get() != 0;
            case 'h' -> (long) b.getShort();
            case 'H' -> b.getShort() & 0xFFFFL;
            case 'i' -> (long) b.getInt();
            case 'I' -> b.getInt() & 0xFFFF_FFFFL;
            case 'l', 'q', 'n' -> b.getLong();
            case 'L', 'Q', 'N' -> unsigned(b.getLong());
            case 'f' -> (double) b.getFloat();
            case 'd' -> b.getDouble();
            default ->
                    throw PyErr.notImplementedError("memoryview: format %s not supported", format);
        };
    }

    private static Object unsigned(long bits) {
        return bits >= 0 ? (Object) bits : new BigInteger(Long.toUnsignedString(bits));
    }

    /// The bytes of an item.
    ///
    /// @throws PyException TypeError or ValueError if the value does not fit the format
    static byte[] pack(ThreadState ts, String format, int size, Object value) {
        ByteBuffer b = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        char code = code(format);
        switch (code) {
            case 'c' -> {
                if (!(value instanceof PyBytes bytes)) {
                    throw wrongType(format);
                }
                if (bytes.byteLength() != 1) {
                    throw wrongValue(format);
                }
                b.put(bytes.getByte(0));
            }
            case '?' -> b.put((byte) (CompareOps.truth(ts, value) ? 1 : 0));
            case 'f' -> b.putFloat((float) real(ts, value, format));
            case 'd' -> b.putDouble(real(ts, value, format));
            default -> putInteger(ts, b, format, code, value);
        }
        return b.array();
    }

    private static double real(ThreadState ts, Object value, String format) {
        if (!(PyPrimitive.unwrap(value) instanceof Double)
                && PyType.of(value).slot(Slot.FLOAT) == null
                && PyType.of(value).slot(Slot.INDEX) == null) {
            throw wrongType(format);
        }
        return Convert.toDouble(ts, value);
    }

    private static void putInteger(
            ThreadState ts, ByteBuffer b, String format, char code, Object value) {
        if (PyType.of(value).slot(Slot.INDEX) == null) {
            throw wrongType(format);
        }
        Object index = Convert.index(ts, value);
        BigInteger n = index instanceof Long x ? BigInteger.valueOf(x) : (BigInteger) index;
        int bits = 8 * b.capacity();
        boolean unsigned = Character.isUpperCase(code);
        boolean fits = unsigned ? n.signum() >= 0 && n.bitLength() <= bits : n.bitLength() < bits;
        if (!fits) {
            throw wrongValue(format);
        }
        for (int i = 0; i < b.capacity(); i++) {
            b.put((byte) (n.shiftRight(8 * i).intValue()));
        }
    }

    private static PyException wrongType(String format) {
        return PyErr.typeError("memoryview: invalid type for format '%s'", format);
    }

    private static PyException wrongValue(String format) {
        return PyErr.valueError("memoryview: invalid value for format '%s'", format);
    }
}
