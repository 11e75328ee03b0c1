/// What the compiler knows of names, for the module `symtable`.
@NullMarked
package dev.fermata.stdlib.symtable;

import org.jspecify.annotations.NullMarked;
