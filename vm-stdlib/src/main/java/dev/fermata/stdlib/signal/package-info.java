/// `_signal`: signals, of which a script never gets one. Handlers are remembered and never called.
@NullMarked
package dev.fermata.stdlib.signal;

import org.jspecify.annotations.NullMarked;
