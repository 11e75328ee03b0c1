package dev.fermata.vm.ast;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An `except` clause; without type it catches everything.
public record ExceptHandler(
        @Nullable Expr type,
        @Nullable String name,
        List<Stmt> body,
        int lineno,
        int colOffset,
        int endLineno,
        int endColOffset)
        implements Located {}
