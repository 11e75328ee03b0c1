package dev.fermata.vm.symtable;

import dev.fermata.vm.ast.Located;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A scope: a region of the program with its own names.
public final class Scope {
    private final ScopeKind kind;
    private final String name;
    private final @Nullable Scope parent;
    private final int lineno;
    private final List<Scope> children = new ArrayList<>();
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private final List<String> parameters = new ArrayList<>();
    private final List<Directive> directives = new ArrayList<>();
    private final Set<String> freeNames = new TreeSet<>();
    private final boolean nested;

    private @Nullable ComprehensionKind comprehension;
    private boolean seesClassScope;
    private boolean generator;
    private boolean coroutine;
    private boolean needsClassCell;
    private boolean needsClassDictCell;

    /// While the targets of a comprehension are visited.
    boolean visitingTargets;

    /// While the iterables of comprehensions are visited: how many around.
    int iterableDepth;

    Scope(ScopeKind kind, String name, @Nullable Scope parent, int lineno) {
        this.kind = kind;
        this.name = name;
        this.parent = parent;
        this.lineno = lineno;
        this.nested = parent != null && (parent.nested || parent.kind.isFunctionLike());
        this.iterableDepth = parent == null ? 0 : parent.iterableDepth;
        if (parent != null && kind != ScopeKind.ANNOTATION) {
            parent.children.add(this);
        }
    }

    /// A `global` or `nonlocal` declaration of a (mangled) name, for error messages.
    record Directive(String name, Located at) {}

    /// What kind of scope this is.
    public ScopeKind kind() {
        return kind;
    }

    /// The name of the function or class, or a word for the kind.
    public String name() {
        return name;
    }

    /// The scope around, or null for a module.
    public @Nullable Scope parent() {
        return parent;
    }

    /// The line where it begins.
    public int lineno() {
        return lineno;
    }

    /// The scopes directly within, in source order.
    public List<Scope> children() {
        return Collections.unmodifiableList(children);
    }

    /// The symbols, in the order they were met.
    public Collection<Symbol> symbols() {
        return Collections.unmodifiableCollection(symbols.values());
    }

    /// The symbol of a (mangled) name, or null.
    public @Nullable Symbol symbol(String mangled) {
        return symbols.get(mangled);
    }

    /// The (mangled) names of the parameters, in the order of registers.
    public List<String> parameters() {
        return Collections.unmodifiableList(parameters);
    }

    /// The variables of enclosing scopes that the code of this scope or code within refers to, sorted.
    public Set<String> freeNames() {
        return Collections.unmodifiableSet(freeNames);
    }

    /// Whether a function encloses it.
    public boolean isNested() {
        return nested;
    }

    /// Which kind of comprehension it is, or null.
    public @Nullable ComprehensionKind comprehension() {
        return comprehension;
    }

    /// Whether it is a comprehension that is part of the code around it (PEP 709).
    public boolean isInlined() {
        return comprehension != null
                && comprehension != ComprehensionKind.GENERATOR
                && parent != null
                && !parent.seesClassScope;
    }

    /// Whether it is an annotation scope directly in a class, which sees the class's names.
    public boolean seesClassScope() {
        return seesClassScope;
    }

    /// Whether it contains `yield`, or is a generator expression.
    public boolean isGenerator() {
        return generator;
    }

    /// Whether it contains `await` or an asynchronous comprehension, or is an `async def`.
    public boolean isCoroutine() {
        return coroutine;
    }

    /// Whether code within a class refers to `__class__`.
    public boolean needsClassCell() {
        return needsClassCell;
    }

    /// Whether an annotation scope within a class refers to the class's namespace.
    public boolean needsClassDictCell() {
        return needsClassDictCell;
    }

    /// The scope whose code this one's code is part of: itself, unless it is an inlined comprehension.
    public Scope codeScope() {
        Scope scope = this;
        while (scope.isInlined() && scope.parent != null) {
            scope = scope.parent;
        }
        return scope;
    }

    Symbol symbolOrNew(String mangled) {
        return symbols.computeIfAbsent(mangled, Symbol::new);
    }

    boolean hasUse(String mangled, Symbol.Use use) {
        Symbol symbol = symbols.get(mangled);
        return symbol != null && symbol.has(use);
    }

    void addParameter(String mangled) {
        parameters.add(mangled);
    }

    void addFree(String mangled) {
        freeNames.add(mangled);
    }

    void addDirective(Directive directive) {
        directives.add(directive);
    }

    @Nullable Directive directive(String mangled) {
        for (Directive directive : directives) {
            if (directive.name().equals(mangled)) {
                return directive;
            }
        }
        return null;
    }

    void setComprehension(ComprehensionKind value) {
        comprehension = value;
    }

    void setSeesClassScope(boolean value) {
        seesClassScope = value;
    }

    void setGenerator(boolean value) {
        generator = value;
    }

    void setCoroutine() {
        coroutine = true;
    }

    void setNeedsClassCell() {
        needsClassCell = true;
    }

    void setNeedsClassDictCell() {
        needsClassDictCell = true;
    }
}
