package dev.fermata.stdlib.multibyte;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;

/// Encodings of Japan.
@PyModuleSpec(name = "_codecs_jp")
final class CodecsJpModule {

    private CodecsJpModule() {}

    /// Return the codec of an encoding.
    @PyMethod("getcodec(encoding, /)")
    static Object getcodec(Object encoding) {
        return PyMultibyteCodec.of(encoding, Encodings.JAPAN);
    }
}
