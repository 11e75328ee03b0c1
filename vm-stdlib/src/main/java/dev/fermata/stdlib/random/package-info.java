/// `_random`: the Mersenne Twister behind Python's `random`. The generator is [MersenneTwister].
@NullMarked
package dev.fermata.stdlib.random;

import org.jspecify.annotations.NullMarked;
