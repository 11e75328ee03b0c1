package dev.fermata.stdlib.multibyte;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;

/// Encodings of mainland China.
@PyModuleSpec(name = "_codecs_cn")
final class CodecsCnModule {

    private CodecsCnModule() {}

    /// Return the codec of an encoding.
    @PyMethod("getcodec(encoding, /)")
    static Object getcodec(Object encoding) {
        return PyMultibyteCodec.of(encoding, Encodings.CHINA);
    }
}
