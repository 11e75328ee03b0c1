package dev.fermata.stdlib.symtable;

import dev.fermata.vm.symtable.Symbol;

import java.util.Map;

/// What a scope does with a name, as CPython 3.12 numbers it; and, above these bits, what the name means there.
enum SymbolFlag {
    DEF_GLOBAL(1),
    DEF_LOCAL(2),
    DEF_PARAM(4),
    DEF_NONLOCAL(8),
    USE(16),
    DEF_FREE(32),
    DEF_FREE_CLASS(64),
    DEF_IMPORT(128),
    DEF_ANNOT(256);

    /// What binds a name.
    static final int BOUND = 2 | 4 | 128;

    /// Where the meaning begins.
    static final int SCOPE_OFFSET = 12;

    /// The bits of the meaning.
    static final int SCOPE_MASK = 15;

    private static final int COMPREHENSION_TARGET = 512;
    private static final int TYPE_PARAMETER = 1024;

    private static final Map<Symbol.Use, Integer> USES =
            Map.of(
                    Symbol.Use.GLOBAL, DEF_GLOBAL.value,
                    Symbol.Use.LOCAL, DEF_LOCAL.value,
                    Symbol.Use.PARAMETER, DEF_PARAM.value,
                    Symbol.Use.NONLOCAL, DEF_NONLOCAL.value,
                    Symbol.Use.READ, USE.value,
                    Symbol.Use.IMPORT, DEF_IMPORT.value,
                    Symbol.Use.ANNOTATED, DEF_ANNOT.value,
                    Symbol.Use.COMPREHENSION_TARGET, COMPREHENSION_TARGET,
                    Symbol.Use.TYPE_PARAMETER, TYPE_PARAMETER);

    private final int value;

    SymbolFlag(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }

    /// The flags of a symbol.
    static long of(Symbol symbol) {
        int flags = 0;
        for (Symbol.Use use : symbol.uses()) {
            flags |= USES.getOrDefault(use, 0);
        }
        int meaning =
                switch (symbol.resolution()) {
                    case LOCAL -> 1;
                    case GLOBAL_EXPLICIT -> 2;
                    case GLOBAL_IMPLICIT -> 3;
                    case FREE -> 4;
                    case CELL -> 5;
                };
        return flags | meaning << SCOPE_OFFSET;
    }
}
