package dev.fermata.vm.ast;

import org.jspecify.annotations.Nullable;

/// A parameter of a function; Python's `ast.arg`.
public record Arg(
        String arg,
        @Nullable Expr annotation,
        int lineno,
        int colOffset,
        int endLineno,
        int endColOffset)
        implements Located {}
