package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Arg;
import dev.fermata.vm.ast.Arguments;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Located;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.ast.TypeParam;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.CodeFlags;
import dev.fermata.vm.code.MakeFunction;
import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.code.TupleConstant;
import dev.fermata.vm.symtable.Scope;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Writes function definitions and lambdas.
final class FunctionCompiler {
    private final CodeCompiler compiler;

    FunctionCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    /// A function definition, of either kind.
    private record Definition(
            Stmt at,
            Unit.Kind kind,
            String name,
            Arguments args,
            List<Stmt> body,
            List<Expr> decorators,
            @Nullable Expr returns,
            List<TypeParam> typeParams) {

        int firstLine() {
            return decorators.isEmpty() ? at.lineno() : decorators.getFirst().lineno();
        }
    }

    void compile(Stmt.FunctionDef s) {
        compile(
                new Definition(
                        s,
                        Unit.Kind.FUNCTION,
                        s.name(),
                        s.args(),
                        s.body(),
                        s.decoratorList(),
                        s.returns(),
                        s.typeParams()));
    }

    void compile(Stmt.AsyncFunctionDef s) {
        compile(
                new Definition(
                        s,
                        Unit.Kind.ASYNC_FUNCTION,
                        s.name(),
                        s.args(),
                        s.body(),
                        s.decoratorList(),
                        s.returns(),
                        s.typeParams()));
    }

    private void compile(Definition f) {
        int direct = f.decorators.isEmpty() ? compiler.names.fastRegister(f.name) : Registers.NONE;
        int base = decorators(f.decorators);
        int function = f.typeParams.isEmpty() ? plain(f, direct) : generic(f);
        function = decorate(f.decorators, base, function);
        compiler.names.store(f.name, f.at, function);
    }

    /// Evaluate decorators, each followed by room for its argument; the first register.
    int decorators(List<Expr> decorators) {
        int base = compiler.unit().temps(0);
        for (Expr decorator : decorators) {
            compiler.exprs.evalTemp(decorator);
            compiler.unit().temp();
        }
        return base;
    }

    /// Call decorators, the last first.
    int decorate(List<Expr> decorators, int base, int value) {
        int result = value;
        for (int i = decorators.size() - 1; i >= 0; i--) {
            int callee = base + 2 * i;
            compiler.asm().emit(decorators.get(i), Opcode.MOVE, callee + 1, result);
            compiler.asm().emit(decorators.get(i), Opcode.CALL, callee, callee, 1);
            result = callee;
        }
        return result;
    }

    private int plain(Definition f, int want) {
        int mark = compiler.unit().mark();
        int flags = defaults(f.at, f.args) | annotations(f);
        return compiler.makeFunction(f.at, body(f), flags, mark, want);
    }

    /// A function with type parameters is made by a hidden function, which has them as variables and gets the defaults
    /// as arguments.
    private int generic(Definition f) {
        Unit u = compiler.unit();
        int mark = u.mark();
        int base = u.temp();
        int flags = defaults(f.at, f.args);
        int arguments = Integer.bitCount(flags);

        Scope scope = compiler.symbols.scope(f.typeParams);
        Unit hidden = compiler.typeParams.enter(scope, f.name, f.firstLine(), f.at);
        int params = compiler.typeParams.tuple(f.typeParams, f.at);
        int inner = hidden.mark();
        for (int i = 0; i < arguments; i++) {
            hidden.asm.emit(f.at, Opcode.MOVE, hidden.temp(), Registers.local(i));
        }
        int all = flags | annotations(f);
        int function = compiler.makeFunction(f.at, body(f), all, inner, ExprCompiler.ANY);
        hidden.asm.emit(f.at, Opcode.SET_FUNCTION_TYPE_PARAMS, function, params);
        hidden.asm.emit(f.at, Opcode.RETURN_VALUE, function);
        Code code = compiler.leave(flags(scope), arguments);

        compiler.makeFunction(f.at, code, 0, u.mark(), base);
        u.release(mark);
        int target = u.temp();
        u.asm.emit(f.at, Opcode.CALL, target, base, arguments);
        return target;
    }

    private Code body(Definition f) {
        Scope scope = compiler.symbols.scope(f.at);
        Unit u = begin(f.kind, scope, f.name, f.firstLine(), f.args, f.at);
        Object docstring = compiler.stmts.docstring(f.body);
        u.constant(docstring == null ? Singleton.NONE : docstring);
        compiler.stmts.compileAll(f.body);
        Located last = f.body.getLast();
        u.asm.emit(last, Opcode.RETURN_CONST, u.constant(Singleton.NONE));
        return end(scope, f.args);
    }

    /// A lambda.
    int lambda(Expr.Lambda e, int want) {
        Unit u = compiler.unit();
        int mark = u.mark();
        int flags = defaults(e, e.args());
        Scope scope = compiler.symbols.scope(e);
        Unit inner = begin(Unit.Kind.LAMBDA, scope, "<lambda>", e.lineno(), e.args(), e);
        inner.constant(Singleton.NONE);
        inner.asm.emit(e.body(), Opcode.RETURN_VALUE, compiler.exprs.eval(e.body()));
        return compiler.makeFunction(e, end(scope, e.args()), flags, mark, want);
    }

    private Unit begin(
            Unit.Kind kind, Scope scope, String name, int firstLine, Arguments args, Located at) {
        refuseDebug(args);
        Unit u = compiler.enter(kind, scope, name, firstLine);
        u.positionalCount = args.posonlyargs().size() + args.args().size();
        compiler.makeCells(at);
        return u;
    }

    private Code end(Scope scope, Arguments args) {
        int flags =
                flags(scope)
                        | (args.vararg() == null ? 0 : CodeFlags.VARARGS)
                        | (args.kwarg() == null ? 0 : CodeFlags.VARKEYWORDS);
        int positionalOnly = args.posonlyargs().size();
        return compiler.leave(
                flags,
                positionalOnly + args.args().size(),
                positionalOnly,
                args.kwonlyargs().size());
    }

    /// The flags that follow from what a function's scope is and contains.
    static int flags(Scope scope) {
        int flags =
                CodeFlags.NEWLOCALS
                        | CodeFlags.OPTIMIZED
                        | (scope.isNested() ? CodeFlags.NESTED : 0);
        if (scope.isGenerator()) {
            return flags | (scope.isCoroutine() ? CodeFlags.ASYNC_GENERATOR : CodeFlags.GENERATOR);
        }
        return flags | (scope.isCoroutine() ? CodeFlags.COROUTINE : 0);
    }

    private void refuseDebug(Arguments args) {
        for (List<Arg> some : List.of(args.posonlyargs(), args.args(), args.kwonlyargs())) {
            some.forEach(arg -> compiler.refuseDebug(arg.arg(), false, arg));
        }
        for (Arg arg : new @Nullable Arg[] {args.vararg(), args.kwarg()}) {
            if (arg != null) {
                compiler.refuseDebug(arg.arg(), false, arg);
            }
        }
    }

    /// Evaluate defaults into new temporaries; their bits of [MakeFunction].
    private int defaults(Located at, Arguments args) {
        Unit u = compiler.unit();
        int flags = 0;
        if (!args.defaults().isEmpty()) {
            flags |= MakeFunction.DEFAULTS;
            int target = u.temp();
            TupleConstant known = compiler.constants.tuple(args.defaults());
            int mark = u.mark();
            if (known != null) {
                compiler.exprs.loadConst(known, at, target);
            } else {
                compiler.displays.tuple(at, args.defaults(), target);
            }
            u.release(mark);
        }
        List<Object> names = new ArrayList<>();
        int target = u.mark();
        int dict = u.temp();
        int base = u.temps(0);
        for (int i = 0; i < args.kwonlyargs().size(); i++) {
            Expr value = args.kwDefaults().get(i);
            if (value != null) {
                names.add(u.mangle(args.kwonlyargs().get(i).arg()));
                compiler.exprs.evalTemp(value);
            }
        }
        if (names.isEmpty()) {
            u.release(target);
            return flags;
        }
        u.release(target + 1);
        u.asm.emit(
                at,
                Opcode.BUILD_CONST_KEY_MAP,
                dict,
                base,
                names.size(),
                u.constant(new TupleConstant(names)));
        return flags | MakeFunction.KWDEFAULTS;
    }

    private int annotations(Definition f) {
        Unit u = compiler.unit();
        int mark = u.mark();
        int tuple = u.temp();
        int base = u.temps(0);
        int count = 0;
        for (Arg arg : f.args.args()) {
            count += annotate(arg.arg(), arg.annotation(), arg);
        }
        for (Arg arg : f.args.posonlyargs()) {
            count += annotate(arg.arg(), arg.annotation(), arg);
        }
        Arg vararg = f.args.vararg();
        if (vararg != null) {
            count += annotate(vararg.arg(), vararg.annotation(), vararg);
        }
        for (Arg arg : f.args.kwonlyargs()) {
            count += annotate(arg.arg(), arg.annotation(), arg);
        }
        Arg kwarg = f.args.kwarg();
        if (kwarg != null) {
            count += annotate(kwarg.arg(), kwarg.annotation(), kwarg);
        }
        count += annotate("return", f.returns, f.at);
        if (count == 0) {
            u.release(mark);
            return 0;
        }
        u.release(mark + 1);
        u.asm.emit(f.at, Opcode.BUILD_TUPLE, tuple, base, count);
        return MakeFunction.ANNOTATIONS;
    }

    private int annotate(String name, @Nullable Expr annotation, Located at) {
        if (annotation == null) {
            return 0;
        }
        Unit u = compiler.unit();
        compiler.exprs.loadConst(u.mangle(name), at, ExprCompiler.ANY);
        if (annotation instanceof Expr.Starred starred && !compiler.future.annotations()) {
            int target = u.temp();
            int mark = u.mark();
            u.asm.emit(
                    starred,
                    Opcode.UNPACK_SEQUENCE,
                    target,
                    1,
                    compiler.exprs.eval(starred.value()));
            u.release(mark);
        } else {
            int target = u.temp();
            int mark = u.mark();
            annotation(annotation, target);
            u.release(mark);
        }
        return 2;
    }

    /// An annotation: its value, or its text.
    int annotation(Expr annotation) {
        return annotation(annotation, ExprCompiler.ANY);
    }

    private int annotation(Expr annotation, int want) {
        return compiler.future.annotations()
                ? compiler.exprs.loadConst(
                        Unparser.unparse(annotation, compiler.depth), annotation, want)
                : compiler.exprs.eval(annotation, want);
    }
}
