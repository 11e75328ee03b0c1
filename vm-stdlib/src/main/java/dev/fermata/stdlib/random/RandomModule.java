package dev.fermata.stdlib.random;

import dev.fermata.annotations.PyModuleSpec;

/// Module implements the Mersenne Twister random number generator.
@PyModuleSpec(name = "_random")
final class RandomModule {

    private RandomModule() {}
}
