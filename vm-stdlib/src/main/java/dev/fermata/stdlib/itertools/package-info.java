/// `itertools`: functional tools for creating and using iterators. One class for each; those that pick items by position share [PickingIterator].
@NullMarked
package dev.fermata.stdlib.itertools;

import org.jspecify.annotations.NullMarked;
