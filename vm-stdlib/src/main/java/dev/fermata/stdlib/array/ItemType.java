package dev.fermata.stdlib.array;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/// The type of an array's items: what a type code stands for on 64-bit Linux, least significant byte first.
enum ItemType {
    SIGNED_CHAR('b', 1),
    UNSIGNED_CHAR('B', 1),
    WIDE_CHAR('u', 4),
    SHORT('h', 2),
    UNSIGNED_SHORT('H', 2),
    INT('i', 4),
    UNSIGNED_INT('I', 4),
    LONG('l', 8),
    UNSIGNED_LONG('L', 8),
    LONG_LONG('q', 8),
    UNSIGNED_LONG_LONG('Q', 8),
    FLOAT('f', 4),
    DOUBLE('d', 8);

    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);

    private final char code;
    private final int size;

    ItemType(char code, int size) {
        this.code = code;
        this.size = size;
    }

    private static VarHandle view(Class<?> elements) {
        return MethodHandles.byteArrayViewVarHandle(elements, ByteOrder.LITTLE_ENDIAN);
    }

    /// The type of a type code, or null.
    static @Nullable ItemType of(int code) {
        for (ItemType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }

    /// The type code.
    char code() {
        return code;
    }

    /// The number of bytes of one item.
    int size() {
        return size;
    }

    /// The item that begins at a byte.
    ///
    /// @throws PyException ValueError if it is not a character
    Object get(byte[] bytes, int at) {
        return switch (this) {
            case SIGNED_CHAR -> (long) bytes[at];
            case UNSIGNED_CHAR -> bytes[at] & 0xFFL;
            case WIDE_CHAR -> PyStr.of(new int[] {character((int) INTS.get(bytes, at))});
            case SHORT -> (long) (short) SHORTS.get(bytes, at);
            case UNSIGNED_SHORT -> (short) SHORTS.get(bytes, at) & 0xFFFFL;
            case INT -> (long) (int) INTS.get(bytes, at);
            case UNSIGNED_INT -> (int) INTS.get(bytes, at) & 0xFFFF_FFFFL;
            case LONG, LONG_LONG -> (long) LONGS.get(bytes, at);
            case UNSIGNED_LONG, UNSIGNED_LONG_LONG -> unsigned((long) LONGS.get(bytes, at));
            case FLOAT -> (double) Float.intBitsToFloat((int) INTS.get(bytes, at));
            case DOUBLE -> Double.longBitsToDouble((long) LONGS.get(bytes, at));
        };
    }

    /// A character of an array of characters.
    ///
    /// @throws PyException ValueError if there is no such character
    static int character(int c) {
        if (c < 0 || c > Character.MAX_CODE_POINT) {
            throw PyErr.valueError(
                    "character U+%s is not in range [U+0000; U+10ffff]", Integer.toHexString(c));
        }
        return c;
    }

    private static Object unsigned(long bits) {
        return bits >= 0 ? (Object) bits : new BigInteger(Long.toUnsignedString(bits));
    }

    /// Writes an item to the bytes from `at` on.
    ///
    /// @throws PyException TypeError or OverflowError if the value does not fit
    void put(ThreadState ts, byte[] bytes, int at, Object value) {
        putBits(bytes, at, bits(ts, value));
    }

    /// The bits of an item, from the lowest on.
    ///
    /// @throws PyException TypeError or OverflowError if the value does not fit
    long bits(ThreadState ts, Object value) {
        return switch (this) {
            case SIGNED_CHAR -> {
                long n = within(signed(ts, value), Short.MIN_VALUE, Short.MAX_VALUE, SHORT_NAME);
                yield within(n, Byte.MIN_VALUE, Byte.MAX_VALUE, "signed char");
            }
            case UNSIGNED_CHAR -> within(signed(ts, value), 0, 0xFF, "unsigned byte integer");
            case WIDE_CHAR -> {
                if (!Str.isStr(value) || Str.length(value) != 1) {
                    throw PyErr.typeError("array item must be unicode character");
                }
                yield Str.codePointAt(value, 0);
            }
            case SHORT -> within(signed(ts, value), Short.MIN_VALUE, Short.MAX_VALUE, SHORT_NAME);
            case UNSIGNED_SHORT -> within(int32(ts, value), 0, 0xFFFF, "unsigned short");
            case INT -> int32(ts, value);
            case UNSIGNED_INT ->
                    within(unsignedLong(ts, value), 0xFFFF_FFFFL, "unsigned int").longValue();
            case LONG -> signed(ts, value);
            case UNSIGNED_LONG -> unsignedLong(ts, value).longValue();
            case LONG_LONG -> {
                if (Convert.index(ts, value) instanceof Long n) {
                    yield n;
                }
                throw PyErr.overflowError("int too big to convert");
            }
            case UNSIGNED_LONG_LONG -> {
                BigInteger n = big(ts, value);
                if (n.signum() < 0) {
                    throw PyErr.overflowError("can't convert negative int to unsigned");
                }
                if (n.bitLength() > Long.SIZE) {
                    throw PyErr.overflowError("int too big to convert");
                }
                yield n.longValue();
            }
            case FLOAT -> Float.floatToRawIntBits((float) Convert.toDouble(ts, value));
            case DOUBLE -> Double.doubleToRawLongBits(Convert.toDouble(ts, value));
        };
    }

    /// Writes the bits of an item to the bytes from `at` on.
    void putBits(byte[] bytes, int at, long bits) {
        switch (size) {
            case 1 -> bytes[at] = (byte) bits;
            case 2 -> SHORTS.set(bytes, at, (short) bits);
            case 4 -> INTS.set(bytes, at, (int) bits);
            default -> LONGS.set(bytes, at, bits);
        }
    }

    private static final String SHORT_NAME = "signed short integer";

    private static long signed(ThreadState ts, Object value) {
        if (Convert.index(ts, value) instanceof Long n) {
            return n;
        }
        throw PyErr.overflowError("Python int too large to convert to C long");
    }

    private static long int32(ThreadState ts, Object value) {
        return within(signed(ts, value), Integer.MIN_VALUE, Integer.MAX_VALUE, "signed integer");
    }

    private static long within(long n, long least, long most, String what) {
        if (n < least) {
            throw PyErr.overflowError("%s is less than minimum", what);
        }
        if (n > most) {
            throw PyErr.overflowError("%s is greater than maximum", what);
        }
        return n;
    }

    private static BigInteger within(BigInteger n, long most, String what) {
        if (n.compareTo(BigInteger.valueOf(most)) > 0) {
            throw PyErr.overflowError("%s is greater than maximum", what);
        }
        return n;
    }

    private static BigInteger unsignedLong(ThreadState ts, Object value) {
        BigInteger n = big(ts, value);
        if (n.signum() < 0) {
            throw PyErr.overflowError("can't convert negative value to unsigned int");
        }
        if (n.bitLength() > Long.SIZE) {
            throw PyErr.overflowError("Python int too large to convert to C unsigned long");
        }
        return n;
    }

    private static BigInteger big(ThreadState ts, Object value) {
        Object index = Convert.index(ts, value);
        return index instanceof Long n ? BigInteger.valueOf(n) : (BigInteger) index;
    }
}
