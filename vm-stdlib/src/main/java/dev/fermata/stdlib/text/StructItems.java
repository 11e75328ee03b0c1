package dev.fermata.stdlib.text;

import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyByteArray;
import dev.fermata.vm.types.PyBytes;

import java.math.BigInteger;
import java.util.Arrays;

/// Converts between Python values and the bytes that a [StructFormat] describes.
final class StructItems {

    private static final BigInteger TWO = BigInteger.TWO;

    private StructItems() {}

    /// The bytes of `values` from `first` on.
    ///
    /// @param function the function to name in errors
    /// @throws PyException struct.error if the values do not fit
    static byte[] pack(
            ThreadState ts, StructFormat format, Object[] values, int first, String function) {
        int given = values.length - first;
        if (given != format.values()) {
            throw StructModule.error(
                    "%s expected %d items for packing (got %d)", function, format.values(), given);
        }
        ts.charge(format.size());
        ts.interpreter().reserve(format.size());
        byte[] bytes = new byte[format.size()];
        int next = first;
        for (StructFormat.Field field : format.fields()) {
            for (int i = 0; i < field.count(); i++) {
                put(ts, bytes, field, field.offset() + i * field.size(), format, values[next++]);
            }
        }
        return bytes;
    }

    private static void put(
            ThreadState ts,
            byte[] bytes,
            StructFormat.Field field,
            int at,
            StructFormat format,
            Object value) {
        boolean bigEndian = format.bigEndian();
        switch (field.code()) {
            case 'c' -> {
                if (!(value instanceof PyBytes b) || b.byteLength() != 1) {
                    throw StructModule.error("char format requires a bytes object of length 1");
                }
                bytes[at] = b.getByte(0);
            }
            case '?' -> bytes[at] = (byte) (CompareOps.truth(ts, value) ? 1 : 0);
            case 's', 'p' -> putText(ts, bytes, field, value);
            case 'e' -> putBits(bytes, at, 2, bigEndian, halfBits(real(ts, value)));
            case 'f' ->
                    putBits(
                            bytes,
                            at,
                            4,
                            bigEndian,
                            floatBits(real(ts, value), format.nativeSizes()));
            case 'd' ->
                    putBits(bytes, at, 8, bigEndian, Double.doubleToRawLongBits(real(ts, value)));
            default -> putBits(bytes, at, field.size(), bigEndian, integer(ts, field, value));
        }
    }

    private static void putText(
            ThreadState ts, byte[] bytes, StructFormat.Field field, Object value) {
        if (!(value instanceof PyBytes || value instanceof PyByteArray)) {
            throw StructModule.error("argument for '%s' must be a bytes object", field.code());
        }
        byte[] text = Buffers.bytes(ts, value);
        if (field.code() == 's') {
            System.arraycopy(text, 0, bytes, field.offset(), Math.min(text.length, field.size()));
        } else if (field.size() > 0) {
            int length = Math.min(text.length, field.size() - 1);
            bytes[field.offset()] = (byte) Math.min(length, 0xFF);
            System.arraycopy(text, 0, bytes, field.offset() + 1, length);
        }
    }

    private static void putBits(byte[] bytes, int at, int size, boolean bigEndian, long bits) {
        for (int i = 0; i < size; i++) {
            bytes[at + (bigEndian ? size - 1 - i : i)] = (byte) (bits >>> 8 * i);
        }
    }

    private static double real(ThreadState ts, Object value) {
        boolean number =
                PyPrimitive.unwrap(value) instanceof Double
                        || PyType.of(value).slot(Slot.FLOAT) != null
                        || PyType.of(value).slot(Slot.INDEX) != null;
        if (!number) {
            throw StructModule.error("required argument is not a float");
        }
        return Convert.toDouble(ts, value);
    }

    private static int floatBits(double d, boolean infiniteIfTooLarge) {
        float f = (float) d;
        if (!infiniteIfTooLarge && Float.isInfinite(f) && !Double.isInfinite(d)) {
            throw PyErr.overflowError("float too large to pack with f format");
        }
        return Float.floatToRawIntBits(f);
    }

    /// The bits of the half-precision float nearest to `d`, ties to even.
    private static int halfBits(double d) {
        int sign = Double.doubleToRawLongBits(d) < 0 ? 0x8000 : 0;
        double size = Math.abs(d);
        if (Double.isNaN(d)) {
            return sign | 0x7E00;
        }
        if (Double.isInfinite(d)) {
            return sign | 0x7C00;
        }
        int exponent = Math.max(-14, size == 0 ? -14 : Math.getExponent(size));
        double units = Math.rint(Math.scalb(size, 10 - exponent));
        int bits = (int) units + (exponent + 14 << 10);
        if (bits >= 0x7C00) {
            throw PyErr.overflowError("float too large to pack with e format");
        }
        return sign | bits;
    }

    private static long integer(ThreadState ts, StructFormat.Field field, Object value) {
        if (PyType.of(value).slot(Slot.INDEX) == null) {
            throw StructModule.error("required argument is not an integer");
        }
        Object index = Convert.index(ts, value);
        BigInteger n = index instanceof Long x ? BigInteger.valueOf(x) : (BigInteger) index;
        int bits = 8 * field.size();
        if (field.code() == 'P') {
            if (n.bitLength() > bits || n.signum() < 0 && n.bitLength() >= bits) {
                throw StructModule.error("int too large to convert");
            }
            return n.longValue();
        }
        boolean unsigned = Character.isUpperCase(field.code());
        BigInteger low = unsigned ? BigInteger.ZERO : TWO.pow(bits - 1).negate();
        BigInteger high = TWO.pow(unsigned ? bits : bits - 1).subtract(BigInteger.ONE);
        if (n.compareTo(low) < 0 || n.compareTo(high) > 0) {
            throw StructModule.error(
                    "'%s' format requires %s <= number <= %s", field.code(), low, high);
        }
        return n.longValue();
    }

    /// The values in `bytes`, which are as many as the format describes.
    static PyTuple unpack(ThreadState ts, StructFormat format, byte[] bytes) {
        ts.charge(format.size() + format.values());
        ts.interpreter().reserve(8L * format.values());
        Object[] values = new Object[format.values()];
        int next = 0;
        for (StructFormat.Field field : format.fields()) {
            for (int i = 0; i < field.count(); i++) {
                values[next++] =
                        get(bytes, field, field.offset() + i * field.size(), format.bigEndian());
            }
        }
        return PyTuple.of(values);
    }

    private static Object get(byte[] bytes, StructFormat.Field field, int at, boolean bigEndian) {
        int size = field.size();
        return switch (field.code()) {
            case 's' -> PyBytes.of(Arrays.copyOfRange(bytes, at, at + size));
            case 'p' -> {
                int length = size == 0 ? 0 : Math.min(bytes[at] & 0xFF, size - 1);
                yield size == 0
                        ? PyBytes.EMPTY
                        : PyBytes.of(Arrays.copyOfRange(bytes, at + 1, at + 1 + length));
            }
            case 'c' -> PyBytes.of(new byte[] {bytes[at]});
            case '?' -> bytes[at] != 0;
            case 'e' -> (double) Float.float16ToFloat((short) bits(bytes, at, size, bigEndian));
            case 'f' -> (double) Float.intBitsToFloat((int) bits(bytes, at, size, bigEndian));
            case 'd' -> Double.longBitsToDouble(bits(bytes, at, size, bigEndian));
            default -> {
                long bits = bits(bytes, at, size, bigEndian);
                boolean unsigned = Character.isUpperCase(field.code());
                if (unsigned && size == 8 && bits < 0) {
                    yield new BigInteger(Long.toUnsignedString(bits));
                }
                int shift = 64 - 8 * size;
                yield unsigned || size == 8 ? bits : bits << shift >> shift;
            }
        };
    }

    private static long bits(byte[] bytes, int at, int size, boolean bigEndian) {
        long bits = 0;
        for (int i = 0; i < size; i++) {
            bits = bits << 8 | bytes[at + (bigEndian ? i : size - 1 - i)] & 0xFF;
        }
        return bits;
    }
}
