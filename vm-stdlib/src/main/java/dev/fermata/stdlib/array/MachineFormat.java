package dev.fermata.stdlib.array;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBytes;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// How the machine that wrote a pickle laid out the items of arrays. The codes are part of the format of pickles.
record MachineFormat(Kind kind, int size, boolean bigEndian) {

    private static final int FIRST_UTF16 = 18;
    private static final int FIRST_UTF32 = 20;
    private static final int FIRST_FLOAT = 14;
    private static final int LAST = 21;

    /// What an item is.
    enum Kind {
        UNSIGNED,
        SIGNED,
        FLOAT,
        UTF_16,
        UTF_32
    }

    /// The format that a code stands for, or null.
    static @Nullable MachineFormat of(int code) {
        if (code < 0 || code > LAST) {
            return null;
        }
        boolean odd = code % 2 == 1;
        if (code >= FIRST_UTF32) {
            return new MachineFormat(Kind.UTF_32, 4, odd);
        }
        if (code >= FIRST_UTF16) {
            return new MachineFormat(Kind.UTF_16, 2, odd);
        }
        if (code >= FIRST_FLOAT) {
            return new MachineFormat(Kind.FLOAT, code < FIRST_FLOAT + 2 ? 4 : 8, odd);
        }
        if (code < 2) {
            return new MachineFormat(odd ? Kind.SIGNED : Kind.UNSIGNED, 1, false);
        }
        int pair = (code - 2) / 2;
        return new MachineFormat(pair % 2 == 0 ? Kind.UNSIGNED : Kind.SIGNED, 2 << pair / 2, odd);
    }

    /// The code of the format of arrays of this machine.
    static int codeOf(ItemType type) {
        return switch (type) {
            case UNSIGNED_CHAR -> 0;
            case SIGNED_CHAR -> 1;
            case UNSIGNED_SHORT -> 2;
            case SHORT -> 4;
            case UNSIGNED_INT -> 6;
            case INT -> 8;
            case UNSIGNED_LONG, UNSIGNED_LONG_LONG -> 10;
            case LONG, LONG_LONG -> 12;
            case FLOAT -> 14;
            case DOUBLE -> 16;
            case WIDE_CHAR -> 20;
        };
    }

    /// An array of the items in `bytes`, as far as `itemType` or another type of its kind can hold them.
    ///
    /// @throws PyException ValueError or OverflowError
    Object read(ThreadState ts, PyType type, ItemType itemType, PyBytes bytes) {
        ts.charge(bytes.byteLength());
        byte[] data = bytes.toByteArray();
        if (codeOf(itemType) == codeOfThis()) {
            return PyArray.of(ts, type, itemType, data);
        }
        if (data.length % (isText() ? 2 * size : size) != 0) {
            throw PyErr.valueError("string length not a multiple of item size");
        }
        PyArray array = new PyArray(type, arrayType(itemType));
        if (kind == Kind.UTF_16) {
            readUtf16(ts, array, data);
            return array;
        }
        for (int i = 0; i < data.length; i += size) {
            array.append(ts, item(bits(data, i)));
        }
        return array;
    }

    /// Whether items are characters, of which CPython demands an even number.
    private boolean isText() {
        return kind == Kind.UTF_16 || kind == Kind.UTF_32;
    }

    private int codeOfThis() {
        for (int code = 0; code <= LAST; code++) {
            if (equals(of(code))) {
                return code;
            }
        }
        return -1;
    }

    /// The type of the same kind whose items have this format's size, if there is one.
    private ItemType arrayType(ItemType wanted) {
        if (kind != Kind.SIGNED && kind != Kind.UNSIGNED) {
            return wanted;
        }
        for (ItemType type : ItemType.values()) {
            MachineFormat format = of(codeOf(type));
            if (format != null && format.kind == kind && format.size == size) {
                return type;
            }
        }
        return wanted;
    }

    private long bits(byte[] data, int at) {
        long bits = 0;
        for (int i = 0; i < size; i++) {
            bits = bits << 8 | data[bigEndian ? at + i : at + size - 1 - i] & 0xFF;
        }
        return bits;
    }

    private Object item(long bits) {
        int unused = Long.SIZE - 8 * size;
        return switch (kind) {
            case UNSIGNED -> Convert.normal(new BigInteger(Long.toUnsignedString(bits)));
            case SIGNED -> bits << unused >> unused;
            case FLOAT ->
                    size == Float.BYTES
                            ? (double) Float.intBitsToFloat((int) bits)
                            : Double.longBitsToDouble(bits);
            case UTF_16, UTF_32 -> PyStr.of(new int[] {ItemType.character((int) bits)});
        };
    }

    private void readUtf16(ThreadState ts, PyArray array, byte[] data) {
        char[] chars = new char[data.length / size];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) bits(data, i * size);
        }
        new String(chars).codePoints().forEach(c -> array.append(ts, PyStr.of(new int[] {c})));
    }
}
