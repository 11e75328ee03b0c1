package dev.fermata.vm.symtable;

import dev.fermata.vm.ast.Mod;
import dev.fermata.vm.source.SourceFile;

import java.util.Map;
import java.util.Objects;

/// The scopes of a program.
public final class SymbolTable {
    private final Scope top;
    private final Map<Object, Scope> scopes;

    SymbolTable(Scope top, Map<Object, Scope> scopes) {
        this.top = top;
        this.scopes = scopes;
    }

    /// The symbol table of a tree.
    ///
    /// @param futureAnnotations whether annotations are kept as text
    /// @throws dev.fermata.vm.parse.SyntaxFailure for misuse of names
    public static SymbolTable of(Mod tree, SourceFile source, boolean futureAnnotations) {
        var builder = new SymbolTableBuilder(source.name(), futureAnnotations);
        SymbolTable table = builder.build(tree);
        new ScopeAnalysis(source.name()).analyze(table.top);
        return table;
    }

    /// The scope of the module.
    public Scope top() {
        return top;
    }

    /// The scope that belongs to a part of the tree: a function, lambda, class or comprehension; a type alias, for its
    /// value; a list of type parameters; or a type variable, for its bound.
    public Scope scope(Object part) {
        return Objects.requireNonNull(scopes.get(part), "no scope for this part");
    }
}
