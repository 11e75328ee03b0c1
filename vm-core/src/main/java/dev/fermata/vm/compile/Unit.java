package dev.fermata.vm.compile;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.InlinedLocal;
import dev.fermata.vm.symtable.Mangling;
import dev.fermata.vm.symtable.Resolution;
import dev.fermata.vm.symtable.Scope;
import dev.fermata.vm.symtable.Symbol;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One code object in the making: its registers, constants, names and instructions.
final class Unit {

    /// What kind of code it is, as far as the rules of statements and names depend on it.
    enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        ASYNC_FUNCTION,
        LAMBDA,
        COMPREHENSION,
        TYPE_PARAMETERS
    }

    final Kind kind;
    final @Nullable Unit parent;
    final Scope codeScope;
    final String name;
    final String qualname;
    final int firstLine;
    final @Nullable String className;
    final Assembler asm = new Assembler();

    /// The scope that names are looked up in: that of the code, or of the inlined comprehension being compiled.
    Scope scope;

    /// The number of positional parameters.
    int positionalCount;

    /// The register of the exception being handled here, or -1.
    int handled = Registers.NONE;

    private final Map<String, Integer> locals = new LinkedHashMap<>();
    private final List<String> cells = new ArrayList<>();
    private final List<String> frees;
    private final Map<Scope, Map<String, Integer>> inlined = new IdentityHashMap<>();
    private final List<PendingInlinedLocal> inlinedLocals = new ArrayList<>();
    private final List<TextGrowth.Addition> additions = new ArrayList<>();
    private final Map<Object, Integer> consts = new LinkedHashMap<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Deque<Block> blocks = new ArrayDeque<>();
    private int temporaries;
    private int maxTemporaries;

    private record PendingInlinedLocal(
            String name, int register, boolean cell, Label start, Label end) {}

    Unit(
            Kind kind,
            @Nullable Unit parent,
            Scope scope,
            String name,
            int firstLine,
            @Nullable String className) {
        this.kind = kind;
        this.parent = parent;
        this.codeScope = scope;
        this.scope = scope;
        this.name = name;
        this.firstLine = firstLine;
        this.className = className;
        this.qualname = qualname();
        this.frees = List.copyOf(scope.freeNames());
        scope.parameters().forEach(this::local);
        if (scope.kind().isFunctionLike()) {
            scope.symbols().stream()
                    .filter(s -> s.resolution() == Resolution.CELL)
                    .map(Symbol::name)
                    .sorted()
                    .forEach(cells::add);
        } else if (kind == Kind.CLASS) {
            if (scope.needsClassCell()) {
                cells.add("__class__");
            }
            if (scope.needsClassDictCell()) {
                cells.add("__classdict__");
            }
        }
    }

    private String qualname() {
        Unit around = parent;
        if (around != null && around.kind == Kind.TYPE_PARAMETERS) {
            around = around.parent;
        }
        if (around == null || around.parent == null) {
            return name;
        }
        if (kind == Kind.FUNCTION || kind == Kind.ASYNC_FUNCTION || kind == Kind.CLASS) {
            Symbol symbol = around.scope.symbol(Mangling.mangle(around.className, name));
            if (symbol != null && symbol.resolution() == Resolution.GLOBAL_EXPLICIT) {
                return name;
            }
        }
        boolean function =
                switch (around.kind) {
                    case FUNCTION, ASYNC_FUNCTION, LAMBDA -> true;
                    default -> false;
                };
        return around.qualname + (function ? ".<locals>." : ".") + name;
    }

    String mangle(String id) {
        return Mangling.mangle(className, id);
    }

    // ---- registers

    /// The register of a fast local, new if there is none yet.
    int local(String mangled) {
        return Registers.local(locals.computeIfAbsent(mangled, n -> locals.size()));
    }

    /// The register of a cell variable.
    int cell(String mangled) {
        return Registers.cell(cells.indexOf(mangled));
    }

    List<String> cells() {
        return cells;
    }

    /// The register of a free variable.
    int free(String mangled) {
        return Registers.free(frees.indexOf(mangled));
    }

    List<String> frees() {
        return frees;
    }

    /// A new temporary.
    int temp() {
        int register = Registers.temporary(temporaries++);
        maxTemporaries = Math.max(maxTemporaries, temporaries);
        return register;
    }

    /// The first of that many consecutive new temporaries.
    int temps(int count) {
        int register = Registers.temporary(temporaries);
        temporaries += count;
        maxTemporaries = Math.max(maxTemporaries, temporaries);
        return register;
    }

    /// What [#release] goes back to.
    int mark() {
        return temporaries;
    }

    /// Give back all temporaries since the mark.
    void release(int mark) {
        temporaries = mark;
    }

    /// Note the register of a variable of an inlined comprehension.
    void addInlined(
            Scope comprehension,
            String mangled,
            int register,
            boolean cell,
            Label start,
            Label end) {
        inlined.computeIfAbsent(comprehension, s -> new HashMap<>()).put(mangled, register);
        inlinedLocals.add(new PendingInlinedLocal(mangled, register, cell, start, end));
    }

    /// The register of a variable of an inlined comprehension.
    int inlined(Scope comprehension, String mangled) {
        return Objects.requireNonNull(
                Objects.requireNonNull(inlined.get(comprehension)).get(mangled));
    }

    // ---- constants and names

    int constant(Object value) {
        return consts.computeIfAbsent(value, v -> consts.size());
    }

    int name(String id) {
        return names.computeIfAbsent(id, n -> names.size());
    }

    // ---- blocks

    Deque<Block> blocks() {
        return blocks;
    }

    // ---- augmented additions

    /// Notes an augmented addition to a fast local.
    void noteAddition(TextGrowth.Addition addition) {
        additions.add(addition);
    }

    // ---- the result

    Code assemble(
            String filename, int flags, int argCount, int posOnlyArgCount, int kwOnlyArgCount) {
        TextGrowth.optimize(asm, additions);
        DefiniteAssignment.optimize(asm, codeScope.parameters().size());
        int base = locals.size() + cells.size() + frees.size();
        List<InlinedLocal> hidden = new ArrayList<>();
        for (PendingInlinedLocal local : inlinedLocals) {
            hidden.addFirst(
                    new InlinedLocal(
                            local.name,
                            resolve(local.register),
                            local.cell,
                            local.start.position,
                            local.end.position));
        }
        var tables = new CodeTables(asm, this::resolve);
        return new Code.Builder(name, filename)
                .qualname(qualname)
                .firstLine(firstLine)
                .parameters(argCount, posOnlyArgCount, kwOnlyArgCount)
                .flags(flags)
                .variables(List.copyOf(locals.keySet()), cells, frees)
                .names(List.copyOf(names.keySet()))
                .consts(List.copyOf(consts.keySet()))
                .inlinedLocals(hidden)
                .registerCount(base + maxTemporaries)
                .instructions(tables.instructions())
                .exceptionTable(tables.exceptionTable())
                .positions(tables.positions())
                .build();
    }

    private int resolve(int register) {
        return Registers.resolve(register, locals.size(), cells.size(), frees.size());
    }
}
