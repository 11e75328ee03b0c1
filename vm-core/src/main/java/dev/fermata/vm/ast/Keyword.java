package dev.fermata.vm.ast;

import org.jspecify.annotations.Nullable;

/// `arg=value` in a call or class definition, or `**value` without name; Python's `ast.keyword`.
public record Keyword(
        @Nullable String arg,
        Expr value,
        int lineno,
        int colOffset,
        int endLineno,
        int endColOffset)
        implements Located {}
