package dev.fermata.vm.symtable;

/// What a name means in a scope.
public enum Resolution {
    /// A variable of the scope that no other code refers to.
    LOCAL,
    /// A variable of the scope that inner code refers to.
    CELL,
    /// A variable of an enclosing scope.
    FREE,
    /// A global by declaration.
    GLOBAL_EXPLICIT,
    /// A global for want of any other binding.
    GLOBAL_IMPLICIT
}
