package dev.fermata.stdlib.multibyte;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;

/// Encodings of Taiwan.
@PyModuleSpec(name = "_codecs_tw")
final class CodecsTwModule {

    private CodecsTwModule() {}

    /// Return the codec of an encoding.
    @PyMethod("getcodec(encoding, /)")
    static Object getcodec(Object encoding) {
        return PyMultibyteCodec.of(encoding, Encodings.TAIWAN);
    }
}
