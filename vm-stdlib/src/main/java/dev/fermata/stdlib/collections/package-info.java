/// `_collections`, `_heapq` and `_bisect`: what the pure-Python `collections`, `heapq` and `bisect` take from C, except
/// `OrderedDict`, which the library writes in Python. The ring buffer of [PyDeque] is in [Ring], the heap in [Heap].
@NullMarked
package dev.fermata.stdlib.collections;

import org.jspecify.annotations.NullMarked;
