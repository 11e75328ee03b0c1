/// Which scope every name of a program belongs to.
///
/// Here are the scopes of a syntax tree, found in two passes: [SymbolTableBuilder] notes what each scope does with each
/// name, and [ScopeAnalysis] decides what the name means there. The errors that CPython's symbol table reports are
/// reported here, in its words. Not here: errors about statements in wrong places (package `compile`).
///
/// Read [SymbolTable] first, then [Scope].
@NullMarked
package dev.fermata.vm.symtable;

import org.jspecify.annotations.NullMarked;
