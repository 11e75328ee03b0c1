package dev.fermata.stdlib.multibyte;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;

/// Encodings of Korea.
@PyModuleSpec(name = "_codecs_kr")
final class CodecsKrModule {

    private CodecsKrModule() {}

    /// Return the codec of an encoding.
    @PyMethod("getcodec(encoding, /)")
    static Object getcodec(Object encoding) {
        return PyMultibyteCodec.of(encoding, Encodings.KOREA);
    }
}
