/// The modules `builtins` and `sys`, which are there before anything is imported. Read [BuiltinsModule] first.
@NullMarked
package dev.fermata.vm.builtins;

import org.jspecify.annotations.NullMarked;
