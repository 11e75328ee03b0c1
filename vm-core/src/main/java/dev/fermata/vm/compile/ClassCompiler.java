package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.ExprContext;
import dev.fermata.vm.ast.Located;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.symtable.Scope;

import java.util.ArrayList;
import java.util.List;

/// Writes class definitions.
final class ClassCompiler {
    private static final String TYPE_PARAMS = ".type_params";
    private static final String GENERIC_BASE = ".generic_base";

    private final CodeCompiler compiler;

    ClassCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    void compile(Stmt.ClassDef s) {
        int base = compiler.functions.decorators(s.decoratorList());
        int firstLine =
                s.decoratorList().isEmpty() ? s.lineno() : s.decoratorList().getFirst().lineno();
        int made =
                s.typeParams().isEmpty() ? build(s, firstLine, s.bases()) : generic(s, firstLine);
        made = compiler.functions.decorate(s.decoratorList(), base, made);
        compiler.names.store(s.name(), s, made);
    }

    /// Call `__build_class__`.
    private int build(Stmt.ClassDef s, int firstLine, List<Expr> bases) {
        Unit u = compiler.unit();
        int mark = u.mark();
        int base = u.temp();
        u.asm.emit(s, Opcode.LOAD_BUILD_CLASS, base);
        int function = u.temp();
        compiler.makeFunction(s, body(s, firstLine), 0, u.mark(), function);
        compiler.exprs.loadConst(s.name(), s, ExprCompiler.ANY);
        if (bases.size() > s.bases().size()) {
            int inner = u.mark();
            int generic = u.temp();
            u.asm.emit(s, Opcode.SUBSCRIPT_GENERIC, generic, typeParams(s));
            compiler.names.store(GENERIC_BASE, s, generic);
            u.release(inner);
        }
        return compiler.calls.call(s, base, 2, bases, s.keywords(), mark, ExprCompiler.ANY);
    }

    private int typeParams(Located at) {
        return compiler.names.load(TYPE_PARAMS, at, ExprCompiler.ANY);
    }

    /// A class with type parameters is made by a hidden function, which has them as variables.
    private int generic(Stmt.ClassDef s, int firstLine) {
        Unit u = compiler.unit();
        int mark = u.mark();
        int base = u.temp();
        Scope scope = compiler.symbols.scope(s.typeParams());
        Unit hidden = compiler.typeParams.enter(scope, s.name(), firstLine, s, s.name());
        int params = compiler.typeParams.tuple(s.typeParams(), s);
        compiler.names.store(TYPE_PARAMS, s, params);
        List<Expr> bases = new ArrayList<>(s.bases());
        bases.add(
                new Expr.Name(
                        GENERIC_BASE,
                        ExprContext.LOAD,
                        s.lineno(),
                        s.colOffset(),
                        s.endLineno(),
                        s.endColOffset()));
        hidden.asm.emit(s, Opcode.RETURN_VALUE, build(s, firstLine, bases));
        Code code = compiler.leave(FunctionCompiler.flags(scope), 0);
        compiler.makeFunction(s, code, 0, u.mark(), base);
        u.release(mark);
        int target = u.temp();
        u.asm.emit(s, Opcode.CALL, target, base, 0);
        return target;
    }

    private Code body(Stmt.ClassDef s, int firstLine) {
        Scope scope = compiler.symbols.scope(s);
        Unit u = compiler.enter(Unit.Kind.CLASS, scope, s.name(), firstLine, s.name());
        Located start = new Stmt.Pass(firstLine, 0, firstLine, 0);
        compiler.makeCells(start);
        int register = u.temp();
        compiler.names.load("__name__", start, register);
        compiler.names.store("__module__", start, register);
        storeConst("__qualname__", u.qualname, start);
        if (!s.typeParams().isEmpty()) {
            compiler.names.store("__type_params__", start, typeParams(start));
        }
        if (scope.needsClassDictCell()) {
            u.asm.emit(start, Opcode.LOAD_LOCALS, register);
            u.asm.emit(start, Opcode.STORE_DEREF, u.cell("__classdict__"), register);
        }
        u.release(0);
        compiler.stmts.body(s.body(), start);
        Located last = s.body().getLast();
        if (scope.needsClassDictCell()) {
            storeCell("__classdictcell__", u.cell("__classdict__"), last);
        }
        if (scope.needsClassCell()) {
            storeCell("__classcell__", u.cell("__class__"), last);
            int cell = u.temp();
            u.asm.emit(last, Opcode.MOVE, cell, u.cell("__class__"));
            u.asm.emit(last, Opcode.RETURN_VALUE, cell);
        } else {
            u.asm.emit(last, Opcode.RETURN_CONST, u.constant(Singleton.NONE));
        }
        return compiler.leave(0, 0);
    }

    private void storeConst(String name, Object value, Located at) {
        int mark = compiler.unit().mark();
        compiler.names.store(name, at, compiler.exprs.loadConst(value, at, ExprCompiler.ANY));
        compiler.unit().release(mark);
    }

    private void storeCell(String name, int cell, Located at) {
        Unit u = compiler.unit();
        int mark = u.mark();
        int register = u.temp();
        u.asm.emit(at, Opcode.MOVE, register, cell);
        u.asm.emit(at, Opcode.STORE_NAME, u.name(name), register);
        u.release(mark);
    }
}
