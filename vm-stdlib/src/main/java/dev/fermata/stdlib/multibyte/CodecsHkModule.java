package dev.fermata.stdlib.multibyte;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;

/// Encodings of Hong Kong.
@PyModuleSpec(name = "_codecs_hk")
final class CodecsHkModule {

    private CodecsHkModule() {}

    /// Return the codec of an encoding.
    @PyMethod("getcodec(encoding, /)")
    static Object getcodec(Object encoding) {
        return PyMultibyteCodec.of(encoding, Encodings.HONG_KONG);
    }
}
