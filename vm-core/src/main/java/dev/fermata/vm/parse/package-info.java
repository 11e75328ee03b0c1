/// From source text to the syntax tree, or to the `SyntaxError` that CPython 3.12 would raise.
///
/// Start with [dev.fermata.vm.parse.Parser]. The stages are [Tokenizer], which makes all tokens at once; the parser
/// ANTLR generates from `PythonParser.g4`, which only accepts or rejects; the builders it calls ([AstBuilder] and what
/// it holds); and, after a rejection only, [SyntaxExplainer], which finds out what to say.
///
/// ANTLR's types do not leave this package. Nothing here is shared between two parses but immutable tables, so any
/// number of threads may parse at once.
@NullMarked
package dev.fermata.vm.parse;

import org.jspecify.annotations.NullMarked;
