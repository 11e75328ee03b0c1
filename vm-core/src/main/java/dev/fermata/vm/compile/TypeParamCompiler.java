package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Located;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.ast.TypeParam;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.symtable.Scope;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Writes type parameters and type aliases (PEP 695).
final class TypeParamCompiler {
    private final CodeCompiler compiler;

    TypeParamCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    /// Begin the hidden function that has the type parameters of a definition as variables.
    Unit enter(Scope scope, String name, int firstLine, Located at) {
        return enter(scope, name, firstLine, at, compiler.unit().className);
    }

    /// As the other, where private names belong to a class.
    Unit enter(Scope scope, String name, int firstLine, Located at, @Nullable String className) {
        Unit u =
                compiler.enter(
                        Unit.Kind.TYPE_PARAMETERS,
                        scope,
                        "<generic parameters of " + name + ">",
                        firstLine,
                        className);
        compiler.makeCells(at);
        return u;
    }

    /// Make the type parameters, bind their names, and put them in a tuple.
    int tuple(List<TypeParam> params, Located at) {
        Unit u = compiler.unit();
        int target = u.temp();
        int mark = u.mark();
        int base = u.temps(params.size());
        for (int i = 0; i < params.size(); i++) {
            make(params.get(i), base + i);
        }
        u.release(mark);
        u.asm.emit(at, Opcode.BUILD_TUPLE, target, base, params.size());
        return target;
    }

    private void make(TypeParam param, int target) {
        Unit u = compiler.unit();
        int mark = u.mark();
        switch (param) {
            case TypeParam.TypeVar p -> {
                int name = compiler.exprs.loadConst(p.name(), p, ExprCompiler.ANY);
                int bound = Registers.NONE;
                if (p.bound() != null) {
                    Code code = lazy(p.name(), p, p.bound());
                    bound = compiler.makeFunction(p, code, 0, u.mark(), ExprCompiler.ANY);
                }
                boolean constraints = p.bound() instanceof Expr.Tuple;
                u.asm.emit(
                        p,
                        Opcode.TYPEVAR,
                        target,
                        name,
                        constraints ? Registers.NONE : bound,
                        constraints ? bound : Registers.NONE);
                compiler.names.store(p.name(), p, target);
            }
            case TypeParam.ParamSpec p -> {
                u.asm.emit(
                        p,
                        Opcode.PARAMSPEC,
                        target,
                        compiler.exprs.loadConst(p.name(), p, ExprCompiler.ANY));
                compiler.names.store(p.name(), p, target);
            }
            case TypeParam.TypeVarTuple p -> {
                u.asm.emit(
                        p,
                        Opcode.TYPEVARTUPLE,
                        target,
                        compiler.exprs.loadConst(p.name(), p, ExprCompiler.ANY));
                compiler.names.store(p.name(), p, target);
            }
        }
        u.release(mark);
    }

    /// A function that evaluates an expression when it is needed.
    private Code lazy(String name, Located part, Expr value) {
        Scope scope = compiler.symbols.scope(part);
        Unit u = compiler.enter(Unit.Kind.FUNCTION, scope, name, part.lineno());
        compiler.makeCells(part);
        u.asm.emit(value, Opcode.RETURN_VALUE, compiler.exprs.eval(value));
        return compiler.leave(FunctionCompiler.flags(scope), 0);
    }

    /// A type alias.
    void compile(Stmt.TypeAlias s) {
        Unit u = compiler.unit();
        String name = ((Expr.Name) s.name()).id();
        int alias;
        if (s.typeParams().isEmpty()) {
            alias = alias(s, name);
        } else {
            int base = u.temp();
            Scope scope = compiler.symbols.scope(s.typeParams());
            Unit hidden = enter(scope, name, s.lineno(), s);
            hidden.asm.emit(s, Opcode.RETURN_VALUE, alias(s, name));
            Code code = compiler.leave(FunctionCompiler.flags(scope), 0);
            compiler.makeFunction(s, code, 0, u.mark(), base);
            alias = u.temp();
            u.asm.emit(s, Opcode.CALL, alias, base, 0);
        }
        compiler.names.store(name, s, alias);
    }

    private int alias(Stmt.TypeAlias s, String name) {
        Unit u = compiler.unit();
        int base = u.temps(3);
        compiler.exprs.loadConst(name, s, base);
        if (s.typeParams().isEmpty()) {
            compiler.exprs.loadNone(s, base + 1);
        } else {
            u.asm.emit(s, Opcode.MOVE, base + 1, tuple(s.typeParams(), s));
        }
        compiler.makeFunction(s, lazy(name, s, s.value()), 0, u.mark(), base + 2);
        int target = u.temp();
        u.asm.emit(s, Opcode.TYPEALIAS, target, base);
        return target;
    }
}
