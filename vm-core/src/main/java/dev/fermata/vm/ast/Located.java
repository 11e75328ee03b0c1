package dev.fermata.vm.ast;

/// A node with a place in the source text.
///
/// Lines count from 1. Columns count from 0, in bytes of the line's UTF-8 encoding. The end is exclusive.
public sealed interface Located extends Node
        permits Stmt, Expr, Pattern, TypeParam, ExceptHandler, Arg, Keyword, Alias {

    /// The first line.
    int lineno();

    /// The column of the first byte, in the first line.
    int colOffset();

    /// The last line.
    int endLineno();

    /// The column after the last byte, in the last line.
    int endColOffset();
}
