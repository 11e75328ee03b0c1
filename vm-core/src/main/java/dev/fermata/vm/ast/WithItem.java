package dev.fermata.vm.ast;

import org.jspecify.annotations.Nullable;

/// `contextExpr as optionalVars`; Python's `ast.withitem`.
public record WithItem(Expr contextExpr, @Nullable Expr optionalVars) implements Node {}
