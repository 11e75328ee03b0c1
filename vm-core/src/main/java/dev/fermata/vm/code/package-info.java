/// Compiled Python code: what the compiler writes and every engine runs.
///
/// Here are the instruction set ([Opcode]), the immutable unit of code ([Code]) with its tables, its printed form
/// and its stored form. Not here: how code is made (package `compile`) and what instructions do to objects (packages
/// `interp` and `object`). No runtime object appears here; constants are plain Java values.
///
/// Read [Opcode] first, then [Code].
@NullMarked
package dev.fermata.vm.code;

import org.jspecify.annotations.NullMarked;
