/// The pure-Python modules of CPython's standard library, as resources of this module's jar.
@NullMarked
package dev.fermata.stdlib.library;

import org.jspecify.annotations.NullMarked;
