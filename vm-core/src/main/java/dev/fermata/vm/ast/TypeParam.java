package dev.fermata.vm.ast;

import org.jspecify.annotations.Nullable;

/// A type parameter (PEP 695).
public sealed interface TypeParam extends Located {

    /// `name: bound`.
    record TypeVar(
            String name,
            @Nullable Expr bound,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements TypeParam {}

    /// `**name`.
    record ParamSpec(String name, int lineno, int colOffset, int endLineno, int endColOffset)
            implements TypeParam {}

    /// `*name`.
    record TypeVarTuple(String name, int lineno, int colOffset, int endLineno, int endColOffset)
            implements TypeParam {}
}
