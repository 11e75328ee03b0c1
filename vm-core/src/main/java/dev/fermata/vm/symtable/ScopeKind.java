package dev.fermata.vm.symtable;

/// The kinds of scope.
public enum ScopeKind {
    MODULE,
    CLASS,
    /// A function, lambda, comprehension or generator expression.
    FUNCTION,
    /// An annotation that is not evaluated (`from __future__ import annotations`).
    ANNOTATION,
    /// The bound or constraints of a type variable.
    TYPE_VAR_BOUND,
    /// The value of a type alias.
    TYPE_ALIAS,
    /// The type parameters of a function, class or type alias.
    TYPE_PARAMETERS;

    /// Whether the names bound in the scope are fast locals, visible in inner scopes.
    public boolean isFunctionLike() {
        return switch (this) {
            case FUNCTION, TYPE_VAR_BOUND, TYPE_ALIAS, TYPE_PARAMETERS -> true;
            case MODULE, CLASS, ANNOTATION -> false;
        };
    }
}
