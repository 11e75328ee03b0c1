package dev.fermata.vm.ast;

import org.jspecify.annotations.Nullable;

/// `name as asname` in an import; Python's `ast.alias`.
public record Alias(
        String name,
        @Nullable String asname,
        int lineno,
        int colOffset,
        int endLineno,
        int endColOffset)
        implements Located {}
