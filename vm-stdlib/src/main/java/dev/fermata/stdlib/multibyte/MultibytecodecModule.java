package dev.fermata.stdlib.multibyte;

import dev.fermata.annotations.PyModuleSpec;

/// What codecs of encodings with several bytes a character are made of.
@PyModuleSpec(name = "_multibytecodec")
final class MultibytecodecModule {

    private MultibytecodecModule() {}
}
