package dev.fermata.stdlib.compression;

import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ThreadState;

import org.tukaani.xz.DeltaOptions;
import org.tukaani.xz.LZMA2Options;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The options of filters as files hold them (The .xz File Format, section 5.3; The .lzma File Format, section 1.1).
final class FilterProperties {

    private static final int LZMA1_LENGTH = 5;
    private static final int LC_VALUES = 9;
    private static final int LP_VALUES = 5;
    private static final int MAX_DICTIONARY_CODE = 40;
    private static final int SMALLEST_DICTIONARY = 4096;
    private static final int FIRST_SHIFT = 11;

    private FilterProperties() {}

    static byte[] encode(LzmaFilter filter) {
        return switch (filter.options()) {
            case LZMA2Options o when filter.id() == LzmaModule.FILTER_LZMA1 ->
                    ByteBuffer.allocate(LZMA1_LENGTH)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .put(
                                    (byte)
                                            ((o.getPb() * LP_VALUES + o.getLp()) * LC_VALUES
                                                    + o.getLc()))
                            .putInt(o.getDictSize())
                            .array();
            case LZMA2Options o -> new byte[] {dictionaryCode(o.getDictSize())};
            case DeltaOptions o -> new byte[] {(byte) (o.getDistance() - 1)};
            default -> new byte[0];
        };
    }

    /// The size of a dictionary for its code.
    private static long dictionarySize(int code) {
        return code == MAX_DICTIONARY_CODE
                ? (1L << Integer.SIZE) - 1
                : (2L | code & 1) << (code / 2 + FIRST_SHIFT);
    }

    private static byte dictionaryCode(int size) {
        int code = 0;
        while (dictionarySize(code) < Math.max(size, SMALLEST_DICTIONARY)) {
            code++;
        }
        return (byte) code;
    }

    /// @throws PyException LZMAError, ValueError
    static PyDict decode(ThreadState ts, long id, byte[] properties) {
        PyDict dict = new PyDict();
        dict.put(ts, "id", id);
        if (id == LzmaModule.FILTER_LZMA1) {
            lzma1(ts, dict, checked(properties, LZMA1_LENGTH));
        } else if (id == LzmaModule.FILTER_LZMA2) {
            int code = checked(properties, 1)[0];
            if (code < 0 || code > MAX_DICTIONARY_CODE) {
                throw unsupported();
            }
            dict.put(ts, "dict_size", dictionarySize(code));
        } else if (id == LzmaModule.FILTER_DELTA) {
            dict.put(ts, "dist", (checked(properties, 1)[0] & 0xffL) + 1);
        } else if (id < LzmaModule.FILTER_X86 || id > LzmaModule.FILTER_SPARC) {
            throw PyErr.valueError("Invalid filter ID: %d", id);
        } else if (properties.length == Integer.BYTES) {
            dict.put(ts, "start_offset", little(properties, 0));
        } else {
            checked(properties, 0);
        }
        return dict;
    }

    private static void lzma1(ThreadState ts, PyDict dict, byte[] properties) {
        long packed = properties[0] & 0xff;
        if (packed >= LC_VALUES * LP_VALUES * LP_VALUES) {
            throw unsupported();
        }
        dict.put(ts, "lc", packed % LC_VALUES);
        dict.put(ts, "lp", packed / LC_VALUES % LP_VALUES);
        dict.put(ts, "pb", packed / LC_VALUES / LP_VALUES);
        dict.put(ts, "dict_size", little(properties, 1));
    }

    private static long little(byte[] bytes, int index) {
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(index));
    }

    private static byte[] checked(byte[] properties, int length) {
        if (properties.length != length) {
            throw unsupported();
        }
        return properties;
    }

    private static PyException unsupported() {
        return LzmaModule.error("Invalid or unsupported options");
    }
}
