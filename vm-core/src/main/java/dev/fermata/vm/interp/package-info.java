/// The interpreter: runs [dev.fermata.vm.code.Code] as a chain of small instruction objects over heap frames, so that
/// calls between Python functions, generators and coroutines use no Java stack. Read [Interpreter], then [Instruction].
///
/// The meaning of an instruction is in the `*Ops` of `dev.fermata.vm.object`; a fast path here agrees with the Ops
/// method it skips.
@NullMarked
package dev.fermata.vm.interp;

import org.jspecify.annotations.NullMarked;
