package dev.fermata.vm.ast;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// `case pattern if guard: body`; Python's `ast.match_case`.
public record MatchCase(Pattern pattern, @Nullable Expr guard, List<Stmt> body) implements Node {}
