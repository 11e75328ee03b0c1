/// The module `time`.
@NullMarked
package dev.fermata.stdlib.time;

import org.jspecify.annotations.NullMarked;
