package dev.fermata.stdlib.compression;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ExceptionSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;

/// What the module lzma is made of.
@PyModuleSpec(name = "_lzma")
final class LzmaModule {

    @PyConstant("LZMAError")
    static final PyType LZMA_ERROR =
            ExceptionSpec.define(
                    "_lzma", "LZMAError", ExceptionTypes.EXCEPTION, "Call to liblzma failed.");

    @PyConstant("FORMAT_AUTO")
    static final int FORMAT_AUTO = 0;

    @PyConstant("FORMAT_XZ")
    static final int FORMAT_XZ = 1;

    @PyConstant("FORMAT_ALONE")
    static final int FORMAT_ALONE = 2;

    @PyConstant("FORMAT_RAW")
    static final int FORMAT_RAW = 3;

    @PyConstant("CHECK_NONE")
    static final int CHECK_NONE = 0;

    @PyConstant("CHECK_CRC32")
    static final int CHECK_CRC32 = 1;

    @PyConstant("CHECK_CRC64")
    static final int CHECK_CRC64 = 4;

    @PyConstant("CHECK_SHA256")
    static final int CHECK_SHA256 = 10;

    @PyConstant("CHECK_ID_MAX")
    static final int CHECK_ID_MAX = 15;

    @PyConstant("CHECK_UNKNOWN")
    static final int CHECK_UNKNOWN = 16;

    @PyConstant("FILTER_LZMA1")
    static final long FILTER_LZMA1 = 0x4000_0000_0000_0001L;

    @PyConstant("FILTER_LZMA2")
    static final long FILTER_LZMA2 = 0x21;

    @PyConstant("FILTER_DELTA")
    static final long FILTER_DELTA = 3;

    @PyConstant("FILTER_X86")
    static final long FILTER_X86 = 4;

    @PyConstant("FILTER_POWERPC")
    static final long FILTER_POWERPC = 5;

    @PyConstant("FILTER_IA64")
    static final long FILTER_IA64 = 6;

    @PyConstant("FILTER_ARM")
    static final long FILTER_ARM = 7;

    @PyConstant("FILTER_ARMTHUMB")
    static final long FILTER_ARMTHUMB = 8;

    @PyConstant("FILTER_SPARC")
    static final long FILTER_SPARC = 9;

    @PyConstant("MF_HC3")
    static final int MF_HC3 = 0x03;

    @PyConstant("MF_HC4")
    static final int MF_HC4 = 0x04;

    @PyConstant("MF_BT2")
    static final int MF_BT2 = 0x12;

    @PyConstant("MF_BT3")
    static final int MF_BT3 = 0x13;

    @PyConstant("MF_BT4")
    static final int MF_BT4 = 0x14;

    @PyConstant("MODE_FAST")
    static final int MODE_FAST = 1;

    @PyConstant("MODE_NORMAL")
    static final int MODE_NORMAL = 2;

    @PyConstant("PRESET_DEFAULT")
    static final int PRESET_DEFAULT = 6;

    @PyConstant("PRESET_EXTREME")
    static final long PRESET_EXTREME = 1L << 31;

    private LzmaModule() {}

    /// An LZMAError.
    static PyException error(String message) {
        return PyErr.of(LZMA_ERROR, message);
    }

    /// Test whether the given integrity check is supported.
    ///
    /// Always returns True for CHECK_NONE and CHECK_CRC32.
    @PyMethod("is_check_supported(check_id, /)")
    static boolean isCheckSupported(int checkId) {
        return checkId == CHECK_NONE
                || checkId == CHECK_CRC32
                || checkId == CHECK_CRC64
                || checkId == CHECK_SHA256;
    }

    /// Return a bytes object encoding the options (properties) of the filter specified by *filter* (a dict).
    ///
    /// The result does not include the filter ID itself, only the options.
    @PyMethod("_encode_filter_properties(filter, /)")
    static Object encodeFilterProperties(ThreadState ts, Object filter) {
        return PyBytes.of(FilterProperties.encode(LzmaFilter.of(ts, filter)));
    }

    /// Return a dict of the options of a filter, the inverse of _encode_filter_properties.
    @PyMethod("_decode_filter_properties(filter_id, encoded_props, /)")
    static Object decodeFilterProperties(ThreadState ts, long filterId, Object encodedProps) {
        return FilterProperties.decode(ts, filterId, Buffers.bytes(ts, encodedProps));
    }
}
