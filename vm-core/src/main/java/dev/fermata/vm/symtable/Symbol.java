package dev.fermata.vm.symtable;

import java.util.EnumSet;
import java.util.Set;

/// What a scope does with a name, and what the name means there.
public final class Symbol {

    /// One thing a scope does with a name.
    public enum Use {
        /// Declared with `global`.
        GLOBAL,
        /// Bound by assignment, definition or similar.
        LOCAL,
        /// A parameter.
        PARAMETER,
        /// Declared with `nonlocal`.
        NONLOCAL,
        /// Read.
        READ,
        /// Bound by an import.
        IMPORT,
        /// Annotated.
        ANNOTATED,
        /// The target of a comprehension's `for`.
        COMPREHENSION_TARGET,
        /// A type parameter.
        TYPE_PARAMETER,
        /// The target of `:=`, in this scope or a comprehension within.
        NAMED_EXPRESSION_TARGET
    }

    private final String name;
    private final EnumSet<Use> uses = EnumSet.noneOf(Use.class);
    private Resolution resolution = Resolution.GLOBAL_IMPLICIT;

    Symbol(String name) {
        this.name = name;
    }

    /// The name, mangled if it is private to a class.
    public String name() {
        return name;
    }

    /// What the scope does with the name.
    public Set<Use> uses() {
        return Set.copyOf(uses);
    }

    /// What the name means in the scope.
    public Resolution resolution() {
        return resolution;
    }

    /// Whether the scope does that with the name.
    public boolean has(Use use) {
        return uses.contains(use);
    }

    /// Whether the scope binds the name.
    public boolean isBound() {
        return has(Use.LOCAL) || has(Use.PARAMETER) || has(Use.IMPORT) || has(Use.TYPE_PARAMETER);
    }

    void add(Use use) {
        uses.add(use);
    }

    void resolve(Resolution value) {
        resolution = value;
    }
}
