package dev.fermata.stdlib.compression;

import dev.fermata.annotations.PyModuleSpec;

/// What the module bz2 is made of.
@PyModuleSpec(name = "_bz2")
final class Bz2Module {

    private Bz2Module() {}
}
