package dev.fermata.stdlib.multibyte;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;

/// Encodings that switch between sets of characters.
@PyModuleSpec(name = "_codecs_iso2022")
final class CodecsIso2022Module {

    private CodecsIso2022Module() {}

    /// Return the codec of an encoding.
    @PyMethod("getcodec(encoding, /)")
    static Object getcodec(Object encoding) {
        return PyMultibyteCodec.of(encoding, Encodings.ISO_2022);
    }
}
