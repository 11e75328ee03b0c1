package dev.fermata.vm.symtable;

import dev.fermata.vm.parse.SyntaxFailure;
import dev.fermata.vm.symtable.Symbol.Use;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/// Decides what each name means in each scope. The second of two passes, see [SymbolTableBuilder].
///
/// A name that a scope does not bind is looked for in the scopes around, classes excepted. Where the binding scope has
/// other code than the scope that refers to it, the variable becomes a cell, and a free variable of all code between.
final class ScopeAnalysis {
    private final String filename;

    ScopeAnalysis(String filename) {
        this.filename = filename;
    }

    void analyze(Scope top) {
        Deque<Visit> open = new ArrayDeque<>();
        open.push(new Visit(top, null));
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            Scope scope = visit.scope;
            Scope visibleClass = scope.seesClassScope() ? visit.classAround : null;
            for (Symbol symbol : scope.symbols()) {
                analyzeName(scope, symbol, visibleClass);
            }
            Scope classForChildren = scope.kind() == ScopeKind.CLASS ? scope : visibleClass;
            for (Scope child : scope.children().reversed()) {
                open.push(new Visit(child, classForChildren));
            }
        }
    }

    /// A scope to be analyzed, after those around it.
    private record Visit(Scope scope, @Nullable Scope classAround) {}

    private void analyzeName(Scope scope, Symbol symbol, @Nullable Scope visibleClass) {
        String name = symbol.name();
        if (symbol.has(Use.GLOBAL)) {
            if (symbol.has(Use.NONLOCAL)) {
                throw failure("name '" + name + "' is nonlocal and global", scope, name);
            }
            symbol.resolve(Resolution.GLOBAL_EXPLICIT);
        } else if (symbol.has(Use.NONLOCAL)) {
            if (scope.kind() == ScopeKind.MODULE) {
                throw failure("nonlocal declaration not allowed at module level", scope, name);
            }
            Scope binding = bindingScope(scope, name);
            if (binding == null) {
                throw failure("no binding for nonlocal '" + name + "' found", scope, name);
            }
            if (binding.hasUse(name, Use.TYPE_PARAMETER)) {
                throw failure(
                        "nonlocal binding not allowed for type parameter '" + name + "'",
                        scope,
                        name);
            }
            resolveFree(scope, symbol, binding);
        } else if (symbol.isBound()) {
            if (symbol.resolution() != Resolution.CELL) {
                symbol.resolve(Resolution.LOCAL);
            }
        } else {
            analyzeUnbound(scope, symbol, visibleClass);
        }
    }

    private void analyzeUnbound(Scope scope, Symbol symbol, @Nullable Scope visibleClass) {
        String name = symbol.name();
        if (visibleClass != null) {
            Symbol inClass = visibleClass.symbol(name);
            if (inClass != null && inClass.has(Use.GLOBAL)) {
                symbol.resolve(Resolution.GLOBAL_EXPLICIT);
                return;
            }
            if (inClass != null && inClass.isBound() && !inClass.has(Use.NONLOCAL)) {
                symbol.resolve(Resolution.GLOBAL_IMPLICIT);
                return;
            }
        }
        Scope binding = bindingScope(scope, name);
        if (binding == null || isInlinedInClass(scope, name)) {
            symbol.resolve(Resolution.GLOBAL_IMPLICIT);
        } else {
            resolveFree(scope, symbol, binding);
        }
    }

    /// `__class__` in a comprehension that is part of a class body cannot be the class, which is not there yet.
    private static boolean isInlinedInClass(Scope scope, String name) {
        return name.equals("__class__")
                && scope.isInlined()
                && scope.codeScope().kind() == ScopeKind.CLASS;
    }

    /// The scope around that binds the name for inner scopes, or null.
    private static @Nullable Scope bindingScope(Scope from, String name) {
        for (Scope scope = from.parent(); scope != null; scope = scope.parent()) {
            if (scope.kind() == ScopeKind.CLASS) {
                if (name.equals("__class__") || name.equals("__classdict__")) {
                    return scope;
                }
                continue;
            }
            if (!scope.kind().isFunctionLike()) {
                continue;
            }
            Symbol symbol = scope.symbol(name);
            if (symbol == null) {
                continue;
            }
            if (symbol.has(Use.GLOBAL)) {
                return null;
            }
            if (symbol.isBound() && !symbol.has(Use.NONLOCAL)) {
                return scope;
            }
        }
        return null;
    }

    private static void resolveFree(Scope scope, Symbol symbol, Scope binding) {
        symbol.resolve(Resolution.FREE);
        String name = symbol.name();
        Scope home = binding.codeScope();
        Scope code = scope.codeScope();
        if (code == home) {
            return;
        }
        while (code != home) {
            code.addFree(name);
            code = Objects.requireNonNull(code.parent()).codeScope();
        }
        if (binding.kind() == ScopeKind.CLASS) {
            if (name.equals("__class__")) {
                binding.setNeedsClassCell();
            } else {
                binding.setNeedsClassDictCell();
            }
        } else {
            Objects.requireNonNull(binding.symbol(name)).resolve(Resolution.CELL);
        }
    }

    private SyntaxFailure failure(String message, Scope scope, String name) {
        Scope.Directive directive = Objects.requireNonNull(scope.directive(name));
        return new SyntaxFailure(
                SyntaxFailure.Kind.SYNTAX_ERROR,
                message,
                filename,
                directive.at().lineno(),
                directive.at().colOffset() + 1,
                directive.at().endLineno(),
                directive.at().endColOffset() + 1,
                null);
    }
}
