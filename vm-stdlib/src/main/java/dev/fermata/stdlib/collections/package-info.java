/// `_collections`: what the pure-Python `collections` takes from C. The ring buffer of [PyDeque] is in [Ring].
@NullMarked
package dev.fermata.stdlib.collections;

import org.jspecify.annotations.NullMarked;
