/// `_weakref`: weak references and proxies. An object dies when the JVM's garbage collector finds it unreachable, not when its last reference goes; callbacks then run when the script next makes or reads a weak reference, or calls `gc.collect()`.
///
/// Start at [WeakReferences], what a script keeps of all its references.
@NullMarked
package dev.fermata.stdlib.weakref;

import org.jspecify.annotations.NullMarked;
