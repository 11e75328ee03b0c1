package dev.fermata.vm.compile;

import dev.fermata.vm.ast.ExceptHandler;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Located;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.ast.WideString;
import dev.fermata.vm.code.Opcode;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Writes statements: the simple ones here, the others through the classes they have.
final class StmtCompiler {
    private final CodeCompiler compiler;

    StmtCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    void compileAll(List<Stmt> body) {
        body.forEach(this::compile);
    }

    void compile(Stmt statement) {
        Unit u = compiler.unit();
        int mark = u.mark();
        if (compiler.depth.isShallow()) {
            compiler.depth.enter();
            compileHere(statement);
            compiler.depth.leave();
        } else {
            compiler.depth.descend(() -> compileHere(statement));
        }
        u.release(mark);
    }

    private void compileHere(Stmt statement) {
        switch (statement) {
            case Stmt.FunctionDef s -> compiler.functions.compile(s);
            case Stmt.AsyncFunctionDef s -> compiler.functions.compile(s);
            case Stmt.ClassDef s -> compiler.classes.compile(s);
            case Stmt.TypeAlias s -> compiler.typeParams.compile(s);
            case Stmt.Return s -> returnValue(s);
            case Stmt.Delete s -> s.targets().forEach(compiler.assigns::delete);
            case Stmt.Assign s -> compiler.assigns.assign(s);
            case Stmt.AugAssign s -> compiler.assigns.augAssign(s);
            case Stmt.AnnAssign s -> compiler.assigns.annAssign(s);
            case Stmt.For s -> compiler.loops.forLoop(s);
            case Stmt.AsyncFor s -> compiler.loops.asyncForLoop(s);
            case Stmt.While s -> compiler.loops.whileLoop(s);
            case Stmt.If s -> ifElse(s);
            case Stmt.With s -> compiler.withs.compile(s);
            case Stmt.AsyncWith s -> compiler.withs.compile(s);
            case Stmt.Match s -> compiler.matches.compile(s);
            case Stmt.Raise s -> raise(s);
            case Stmt.Try s -> compiler.tries.compile(s);
            case Stmt.TryStar s -> compiler.tries.compile(s);
            case Stmt.Assert s -> assertTrue(s);
            case Stmt.Import s -> compiler.imports.compile(s);
            case Stmt.ImportFrom s -> compiler.imports.compile(s);
            case Stmt.Global s -> {}
            case Stmt.Nonlocal s -> {}
            case Stmt.ExprStmt s -> expression(s);
            case Stmt.Pass s -> {}
            case Stmt.Break s -> compiler.loops.breakLoop(s);
            case Stmt.Continue s -> compiler.loops.continueLoop(s);
        }
    }

    private void returnValue(Stmt.Return s) {
        Unit u = compiler.unit();
        if (!u.codeScope.kind().isFunctionLike()) {
            throw compiler.failure("'return' outside function", s);
        }
        if (s.value() != null && u.codeScope.isCoroutine() && u.codeScope.isGenerator()) {
            throw compiler.failure("'return' with value in async generator", s);
        }
        Unwinder unwinder = new Unwinder(compiler);
        Object constant = s.value() == null ? Singleton.NONE : compiler.constants.fold(s.value());
        if (constant != null) {
            Located at = s.value() != null && s.value().lineno() == s.lineno() ? s.value() : s;
            unwinder.unwindAll(at);
            u.asm.emit(s, Opcode.RETURN_CONST, u.constant(constant));
        } else if (s.value() != null) {
            int value =
                    unwinder.hasWork()
                            ? compiler.exprs.evalTemp(s.value())
                            : compiler.exprs.eval(s.value());
            unwinder.unwindAll(s);
            u.asm.emit(s, Opcode.RETURN_VALUE, value);
        }
        unwinder.restore();
    }

    private void ifElse(Stmt.If s) {
        Unit u = compiler.unit();
        Label otherwise = u.asm.label();
        compiler.conditions.jump(s.test(), otherwise, false);
        compileAll(s.body());
        if (s.orelse().isEmpty()) {
            u.asm.bind(otherwise);
            return;
        }
        Label end = u.asm.label();
        u.asm.jump(s, Opcode.JUMP, end);
        u.asm.bind(otherwise);
        compileAll(s.orelse());
        u.asm.bind(end);
    }

    private void raise(Stmt.Raise s) {
        Unit u = compiler.unit();
        if (s.exc() == null) {
            u.asm.emit(s, Opcode.RERAISE_HANDLED);
        } else if (s.cause() == null) {
            u.asm.emit(s, Opcode.RAISE, compiler.exprs.eval(s.exc()));
        } else {
            int exception = compiler.exprs.evalStable(s.exc());
            u.asm.emit(s, Opcode.RAISE_FROM, exception, compiler.exprs.eval(s.cause()));
        }
    }

    private void assertTrue(Stmt.Assert s) {
        compiler.warnings.checkAssert(s);
        if (compiler.options.optimize() > 0) {
            return;
        }
        Unit u = compiler.unit();
        Label end = u.asm.label();
        compiler.conditions.jump(s.test(), end, true);
        int base = u.temp();
        u.asm.emit(s, Opcode.LOAD_ASSERTION_ERROR, base);
        if (s.msg() != null) {
            compiler.exprs.evalTemp(s.msg());
            u.asm.emit(s, Opcode.CALL, base, base, 1);
        }
        u.asm.emit(s, Opcode.RAISE, base);
        u.asm.bind(end);
    }

    private void expression(Stmt.ExprStmt s) {
        Unit u = compiler.unit();
        if (compiler.interactive && u.kind == Unit.Kind.MODULE) {
            u.asm.emit(s, Opcode.PRINT_EXPR, compiler.exprs.eval(s.value()));
        } else if (!(s.value() instanceof Expr.Constant)) {
            compiler.exprs.eval(s.value());
        }
    }

    /// The body of a module or class.
    void body(List<Stmt> body, Located at) {
        Unit u = compiler.unit();
        if (annotates(body)) {
            u.asm.emit(at, Opcode.SETUP_ANNOTATIONS);
        }
        Object docstring = docstring(body);
        if (docstring != null && !(compiler.interactive && u.kind == Unit.Kind.MODULE)) {
            int register = compiler.exprs.loadConst(docstring, body.getFirst(), ExprCompiler.ANY);
            compiler.names.store("__doc__", body.getFirst(), register);
            u.release(0);
        }
        compileAll(body);
    }

    /// The docstring of a body, or null.
    @Nullable Object docstring(List<Stmt> body) {
        if (compiler.options.optimize() < 2
                && !body.isEmpty()
                && body.getFirst() instanceof Stmt.ExprStmt first
                && first.value() instanceof Expr.Constant constant
                && (constant.value() instanceof String || constant.value() instanceof WideString)) {
            return constant.value();
        }
        return null;
    }

    /// Whether the code has annotated assignments.
    private static boolean annotates(List<Stmt> body) {
        return body.stream()
                .anyMatch(
                        statement ->
                                switch (statement) {
                                    case Stmt.AnnAssign s -> true;
                                    case Stmt.For s -> annotates(s.body()) || annotates(s.orelse());
                                    case Stmt.AsyncFor s ->
                                            annotates(s.body()) || annotates(s.orelse());
                                    case Stmt.While s ->
                                            annotates(s.body()) || annotates(s.orelse());
                                    case Stmt.If s -> annotatesIf(s);
                                    case Stmt.With s -> annotates(s.body());
                                    case Stmt.AsyncWith s -> annotates(s.body());
                                    case Stmt.Match s ->
                                            s.cases().stream().anyMatch(c -> annotates(c.body()));
                                    case Stmt.Try s ->
                                            annotatesTry(
                                                    s.body(),
                                                    s.handlers(),
                                                    s.orelse(),
                                                    s.finalbody());
                                    case Stmt.TryStar s ->
                                            annotatesTry(
                                                    s.body(),
                                                    s.handlers(),
                                                    s.orelse(),
                                                    s.finalbody());
                                    default -> false;
                                });
    }

    /// A chain of `elif` is walked in a loop, since it can be long.
    private static boolean annotatesIf(Stmt.If s) {
        Stmt.If link = s;
        while (!annotates(link.body())) {
            if (link.orelse().size() != 1 || !(link.orelse().getFirst() instanceof Stmt.If next)) {
                return annotates(link.orelse());
            }
            link = next;
        }
        return true;
    }

    private static boolean annotatesTry(
            List<Stmt> body,
            List<ExceptHandler> handlers,
            List<Stmt> orelse,
            List<Stmt> finalbody) {
        return annotates(body)
                || handlers.stream().anyMatch(h -> annotates(h.body()))
                || annotates(orelse)
                || annotates(finalbody);
    }
}
