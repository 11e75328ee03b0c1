package dev.fermata.stdlib.symtable;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.symtable.Scope;
import dev.fermata.vm.symtable.Symbol;

/// A scope. The names of an inlined comprehension (PEP 709) are those of the scope around.
@PyTypeSpec(name = "symtable entry", hidden = true)
final class PySymtableEntry extends PyInstance {

    static final PyType TYPE = PySymtableEntrySpec.TYPE;

    private final Scope scope;
    private final long id;
    private final PyDict symbols = new PyDict();
    private final PyList varnames = new PyList();
    private final PyList children = new PyList();

    private PySymtableEntry(ThreadState ts, Scope scope) {
        super(TYPE);
        this.scope = scope;
        this.id = ts.interpreter().id(this);
    }

    /// The entry of a scope, and those of the scopes within.
    static PySymtableEntry of(ThreadState ts, Scope scope) {
        ts.enter();
        try {
            PySymtableEntry entry = new PySymtableEntry(ts, scope);
            scope.parameters().forEach(name -> entry.varnames.add(PyStr.of(name)));
            entry.take(ts, scope);
            return entry;
        } finally {
            ts.leave();
        }
    }

    private void take(ThreadState ts, Scope from) {
        for (Symbol symbol : from.symbols()) {
            boolean iterable = from != scope && symbol.has(Symbol.Use.PARAMETER);
            if (!iterable && symbols.get(symbol.name()) == null) {
                symbols.put(symbol.name(), SymbolFlag.of(symbol));
            }
        }
        for (Scope child : from.children()) {
            if (child.isInlined()) {
                take(ts, child);
            } else {
                children.add(of(ts, child));
            }
        }
    }

    @PyGetter("id")
    long id() {
        return id;
    }

    @PyGetter("name")
    String name() {
        if (scope.parent() == null) {
            return "top";
        }
        // Where code is called <genexpr>, the scope is called genexpr.
        return scope.comprehension() == null
                ? scope.name()
                : scope.name().substring(1, scope.name().length() - 1);
    }

    @PyGetter("symbols")
    Object symbols() {
        return symbols;
    }

    @PyGetter("varnames")
    Object varnames() {
        return varnames;
    }

    @PyGetter("children")
    Object children() {
        return children;
    }

    @PyGetter("type")
    long kind() {
        return switch (scope.kind()) {
            case FUNCTION -> 0;
            case CLASS -> 1;
            case MODULE -> 2;
            case ANNOTATION -> 3;
            case TYPE_VAR_BOUND -> 4;
            case TYPE_ALIAS -> 5;
            case TYPE_PARAMETERS -> 6;
        };
    }

    @PyGetter("lineno")
    long lineno() {
        return scope.parent() == null ? 0 : scope.lineno();
    }

    @PyGetter("nested")
    long nested() {
        return scope.isNested() ? 1 : 0;
    }

    @PyMethod("__repr__(self, /)")
    String repr() {
        return "<symtable entry %s(%d), line %d>".formatted(name(), id, lineno());
    }
}
