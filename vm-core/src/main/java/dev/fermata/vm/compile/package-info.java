/// From syntax tree to code.
///
/// [Compiler] is the way in. A [Unit] is one code object in the making; its [Assembler] collects the instructions. The
/// `*Compiler` classes each write the instructions of one kind of syntax, and reach each other through
/// [CodeCompiler]. Not here: parsing, what names mean (package `symtable`), what instructions do.
///
/// Read [Compiler] first, then [CodeCompiler] and [ExprCompiler].
@NullMarked
package dev.fermata.vm.compile;

import org.jspecify.annotations.NullMarked;
