package dev.fermata.vm.ast;

/// Constants that have no Java value of their own.
public enum Singleton {
    /// `None`
    NONE,
    /// `...`
    ELLIPSIS
}
