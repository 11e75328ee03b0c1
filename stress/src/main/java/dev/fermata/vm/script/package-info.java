/// What the package of this name shares among scripts, used by several at once, by jcstress.
@NullMarked
package dev.fermata.vm.script;

import org.jspecify.annotations.NullMarked;
