package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Located;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.symtable.Resolution;
import dev.fermata.vm.symtable.Scope;
import dev.fermata.vm.symtable.ScopeKind;
import dev.fermata.vm.symtable.Symbol;

import org.jspecify.annotations.Nullable;

/// Writes the instructions that read, bind and unbind names.
final class NameCompiler {
    private static final String CLASS_DICT = "__classdict__";

    private final CodeCompiler compiler;

    NameCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    /// Where the value of a name is kept.
    sealed interface Place {
        /// In a register.
        record Fast(int register) implements Place {}

        /// In a cell.
        record Deref(int register) implements Place {}

        /// In the globals; a class around an annotation scope is asked first if `implicit`.
        record Global(boolean implicit) implements Place {}

        /// In the namespace of the frame.
        record Namespace() implements Place {}
    }

    /// Where a (mangled) name is kept.
    Place place(String mangled) {
        Unit u = compiler.unit();
        Scope scope = u.scope;
        Symbol symbol = scope.symbol(mangled);
        Resolution resolution = symbol == null ? Resolution.GLOBAL_IMPLICIT : symbol.resolution();
        return switch (resolution) {
            case LOCAL, CELL -> variable(scope, mangled, resolution);
            case FREE -> free(mangled);
            case GLOBAL_EXPLICIT -> new Place.Global(false);
            case GLOBAL_IMPLICIT -> {
                boolean inlinedInClass =
                        u.codeScope.kind() == ScopeKind.CLASS && scope != u.codeScope;
                yield u.codeScope.kind().isFunctionLike() || inlinedInClass
                        ? new Place.Global(true)
                        : new Place.Namespace();
            }
        };
    }

    private Place variable(Scope scope, String mangled, Resolution resolution) {
        Unit u = compiler.unit();
        boolean cell = resolution == Resolution.CELL;
        if (scope.isInlined()) {
            int register = u.inlined(scope, mangled);
            return cell ? new Place.Deref(register) : new Place.Fast(register);
        }
        if (!scope.kind().isFunctionLike()) {
            return new Place.Namespace();
        }
        return cell ? new Place.Deref(u.cell(mangled)) : new Place.Fast(u.local(mangled));
    }

    private Place free(String mangled) {
        Scope scope = compiler.unit().scope;
        while (scope.isInlined() && scope.parent() != null) {
            scope = scope.parent();
            Place found = bound(scope, mangled);
            if (found != null) {
                return found;
            }
        }
        return new Place.Deref(compiler.unit().free(mangled));
    }

    private @Nullable Place bound(Scope scope, String mangled) {
        Symbol symbol = scope.symbol(mangled);
        boolean binds =
                symbol != null
                        && scope.kind().isFunctionLike()
                        && (symbol.resolution() == Resolution.LOCAL
                                || symbol.resolution() == Resolution.CELL);
        return binds ? variable(scope, mangled, symbol.resolution()) : null;
    }

    /// The register of the cell that a function made here has for one of its free variables.
    int closureCell(String mangled) {
        Unit u = compiler.unit();
        if (u.kind == Unit.Kind.CLASS && u.cells().contains(mangled)) {
            return u.cell(mangled);
        }
        Place place = bound(u.scope, mangled);
        if (place == null) {
            place = free(mangled);
        }
        return ((Place.Deref) place).register();
    }

    /// Read a name; its register, which is that of the variable itself if it has one and no register is wanted.
    int load(String id, Located at, int want) {
        Unit u = compiler.unit();
        String mangled = u.mangle(id);
        switch (place(mangled)) {
            case Place.Fast(int register) -> {
                u.asm.emit(at, Opcode.CHECK_LOCAL, register, u.name(mangled));
                if (want < 0 || want == register) {
                    return register;
                }
                u.asm.emit(at, Opcode.MOVE, want, register);
                return want;
            }
            case Place.Deref(int register) -> {
                return loadDeref(mangled, register, at, want);
            }
            case Place.Global(boolean implicit) -> {
                int target = want >= 0 ? want : u.temp();
                if (implicit && u.scope.seesClassScope()) {
                    int dict = loadClassDict(at);
                    u.asm.emit(at, Opcode.LOAD_FROM_DICT_OR_GLOBALS, target, dict, u.name(mangled));
                } else {
                    u.asm.emit(at, Opcode.LOAD_GLOBAL, target, u.name(mangled));
                }
                return target;
            }
            case Place.Namespace() -> {
                int target = want >= 0 ? want : u.temp();
                u.asm.emit(at, Opcode.LOAD_NAME, target, u.name(mangled));
                return target;
            }
        }
    }

    private int loadDeref(String mangled, int register, Located at, int want) {
        Unit u = compiler.unit();
        int target = want >= 0 ? want : u.temp();
        int name = u.name(mangled);
        if (u.codeScope.kind() == ScopeKind.CLASS && u.scope == u.codeScope) {
            int dict = u.temp();
            u.asm.emit(at, Opcode.LOAD_LOCALS, dict);
            u.asm.emit(at, Opcode.LOAD_FROM_DICT_OR_DEREF, target, dict, register, name);
        } else if (u.scope.seesClassScope()
                && !mangled.equals(CLASS_DICT)
                && !mangled.startsWith(".")) {
            int dict = loadClassDict(at);
            u.asm.emit(at, Opcode.LOAD_FROM_DICT_OR_DEREF, target, dict, register, name);
        } else {
            u.asm.emit(at, Opcode.LOAD_DEREF, target, register, name);
        }
        return target;
    }

    private int loadClassDict(Located at) {
        Unit u = compiler.unit();
        int dict = u.temp();
        int cell = ((Place.Deref) place(CLASS_DICT)).register();
        u.asm.emit(at, Opcode.LOAD_DEREF, dict, cell, u.name(CLASS_DICT));
        return dict;
    }

    /// The register that an expression bound to the name can be evaluated into at once, or -1.
    int fastRegister(String id) {
        return place(compiler.unit().mangle(id)) instanceof Place.Fast(int register)
                ? register
                : Registers.NONE;
    }

    /// Bind a name to the value in a register.
    void store(String id, Located at, int value) {
        compiler.refuseDebug(id, false, at);
        Unit u = compiler.unit();
        String mangled = u.mangle(id);
        switch (place(mangled)) {
            case Place.Fast(int register) -> {
                if (register != value) {
                    u.asm.emit(at, Opcode.MOVE, register, value);
                }
            }
            case Place.Deref(int register) -> u.asm.emit(at, Opcode.STORE_DEREF, register, value);
            case Place.Global g -> u.asm.emit(at, Opcode.STORE_GLOBAL, u.name(mangled), value);
            case Place.Namespace n -> u.asm.emit(at, Opcode.STORE_NAME, u.name(mangled), value);
        }
    }

    /// Unbind a name.
    void delete(String id, Located at) {
        compiler.refuseDebug(id, true, at);
        Unit u = compiler.unit();
        String mangled = u.mangle(id);
        switch (place(mangled)) {
            case Place.Fast(int register) -> {
                u.asm.emit(at, Opcode.CHECK_LOCAL, register, u.name(mangled));
                u.asm.emit(at, Opcode.CLEAR, register);
            }
            case Place.Deref(int register) ->
                    u.asm.emit(at, Opcode.DELETE_DEREF, register, u.name(mangled));
            case Place.Global g -> u.asm.emit(at, Opcode.DELETE_GLOBAL, u.name(mangled));
            case Place.Namespace n -> u.asm.emit(at, Opcode.DELETE_NAME, u.name(mangled));
        }
    }

    /// End the life of the name of an `except` clause: bind it to None, so that it is bound, and unbind it.
    void forget(String id, Located at) {
        Unit u = compiler.unit();
        if (place(u.mangle(id)) instanceof Place.Fast(int register)) {
            u.asm.emit(at, Opcode.CLEAR, register);
            return;
        }
        int mark = u.mark();
        int none = u.temp();
        u.asm.emit(at, Opcode.LOAD_CONST, none, u.constant(Singleton.NONE));
        store(id, at, none);
        delete(id, at);
        u.release(mark);
    }
}
