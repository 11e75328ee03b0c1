/// Modules about the running script itself: `gc`, `atexit`.
@NullMarked
package dev.fermata.stdlib.runtime;

import org.jspecify.annotations.NullMarked;
