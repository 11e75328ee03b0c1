package dev.fermata.vm.symtable;

import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Located;
import dev.fermata.vm.parse.SyntaxFailure;
import dev.fermata.vm.symtable.Symbol.Use;

import org.jspecify.annotations.Nullable;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/// The scopes open while a tree is visited, and what is noted in them.
final class ScopeStack {
    private final String filename;
    private final Map<Object, Scope> scopes = new IdentityHashMap<>();
    private @Nullable Scope current;
    private @Nullable String className;

    ScopeStack(String filename) {
        this.filename = filename;
    }

    Map<Object, Scope> scopes() {
        return scopes;
    }

    Scope current() {
        return Objects.requireNonNull(current);
    }

    /// The class that private names belong to, or null.
    @Nullable String className() {
        return className;
    }

    void setClassName(@Nullable String value) {
        className = value;
    }

    Scope enter(ScopeKind kind, String name, Object part, int lineno) {
        Scope scope = new Scope(kind, name, current, lineno);
        current = scope;
        scopes.put(part, scope);
        return scope;
    }

    void leave() {
        current = current().parent();
    }

    /// Note that the current scope does something with a name.
    void add(String name, Use use, Located at) {
        add(current(), name, use, at);
    }

    void add(Scope scope, String name, Use use, @Nullable Located at) {
        String mangled = Mangling.mangle(className, name);
        Symbol symbol = scope.symbolOrNew(mangled);
        if (use == Use.PARAMETER && symbol.has(Use.PARAMETER)) {
            throw failure(
                    "duplicate argument '" + name + "' in function definition",
                    Objects.requireNonNull(at));
        }
        if (use == Use.TYPE_PARAMETER && symbol.has(Use.TYPE_PARAMETER)) {
            throw failure("duplicate type parameter '" + name + "'", Objects.requireNonNull(at));
        }
        symbol.add(use);
        if (use == Use.GLOBAL) {
            top(scope).symbolOrNew(mangled).add(Use.GLOBAL);
        }
        if (scope.visitingTargets) {
            if (symbol.has(Use.GLOBAL) || symbol.has(Use.NONLOCAL)) {
                throw failure(
                        "comprehension inner loop cannot rebind assignment expression target '"
                                + name
                                + "'",
                        Objects.requireNonNull(at));
            }
            symbol.add(Use.COMPREHENSION_TARGET);
        }
        if (use == Use.PARAMETER) {
            scope.addParameter(mangled);
        }
    }

    private static Scope top(Scope scope) {
        Scope top = scope;
        while (top.parent() != null) {
            top = top.parent();
        }
        return top;
    }

    /// Note a `global` or `nonlocal` declaration.
    void declare(String name, Use use, Located at) {
        add(name, use, at);
        current().addDirective(new Scope.Directive(Mangling.mangle(className, name), at));
    }

    /// The symbol of a name in the current scope, or null.
    @Nullable Symbol lookup(String name) {
        return current().symbol(Mangling.mangle(className, name));
    }

    /// Note the target of `:=` within a comprehension, which is bound in the scope around.
    void bindNamedExpression(Expr.Name target) {
        String name = target.id();
        String mangled = Mangling.mangle(className, name);
        for (Scope scope = current(); scope != null; scope = scope.parent()) {
            if (scope.comprehension() != null) {
                if (scope.hasUse(mangled, Use.COMPREHENSION_TARGET)
                        && (scope.hasUse(mangled, Use.LOCAL)
                                || scope.hasUse(mangled, Use.GLOBAL))) {
                    throw failure(
                            "assignment expression cannot rebind comprehension iteration variable '"
                                    + name
                                    + "'",
                            target);
                }
                continue;
            }
            switch (scope.kind()) {
                case FUNCTION -> {
                    declare(
                            name,
                            scope.hasUse(mangled, Use.GLOBAL) ? Use.GLOBAL : Use.NONLOCAL,
                            target);
                    add(scope, name, Use.LOCAL, target);
                    add(scope, name, Use.NAMED_EXPRESSION_TARGET, target);
                }
                case MODULE -> {
                    declare(name, Use.GLOBAL, target);
                    add(scope, name, Use.GLOBAL, target);
                }
                case CLASS ->
                        throw failure(
                                "assignment expression within a comprehension cannot be used in a"
                                        + " class body",
                                target);
                case TYPE_VAR_BOUND ->
                        throw failure(
                                "assignment expression within a comprehension cannot be used in a"
                                        + " TypeVar bound",
                                target);
                case TYPE_ALIAS ->
                        throw failure(
                                "assignment expression within a comprehension cannot be used in a"
                                        + " type alias",
                                target);
                case TYPE_PARAMETERS ->
                        throw failure(
                                "assignment expression within a comprehension cannot be used within"
                                        + " the definition of a generic",
                                target);
                case ANNOTATION -> throw new IllegalStateException("refused before");
            }
            return;
        }
    }

    /// Refuse an expression in scopes that may not contain it.
    void refuseInAnnotation(String words, Located at) {
        String where =
                switch (current().kind()) {
                    case ANNOTATION -> "an annotation";
                    case TYPE_VAR_BOUND -> "a TypeVar bound";
                    case TYPE_ALIAS -> "a type alias";
                    case TYPE_PARAMETERS -> "the definition of a generic";
                    case MODULE, CLASS, FUNCTION -> null;
                };
        if (where != null) {
            throw failure(words + " cannot be used within " + where, at);
        }
    }

    SyntaxFailure failure(String message, Located at) {
        return new SyntaxFailure(
                SyntaxFailure.Kind.SYNTAX_ERROR,
                message,
                filename,
                at.lineno(),
                at.colOffset() + 1,
                at.endLineno(),
                at.endColOffset() + 1,
                null);
    }
}
