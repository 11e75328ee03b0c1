package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Located;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.code.Opcode;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Writes loops.
final class LoopCompiler {
    private final CodeCompiler compiler;

    LoopCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    /// How an asynchronous loop ends: by an exception.
    record Exit(Label handler, int exception) {}

    void whileLoop(Stmt.While s) {
        Unit u = compiler.unit();
        Label top = u.asm.label();
        Label otherwise = u.asm.label();
        Label end = u.asm.label();
        u.asm.bind(top);
        compiler.push(new Block.Loop(top, end, u.asm.handler(), u.handled), s);
        compiler.conditions.jump(s.test(), otherwise, false);
        compiler.stmts.compileAll(s.body());
        u.asm.jump(s, Opcode.JUMP_BACKWARD, top);
        compiler.pop();
        u.asm.bind(otherwise);
        compiler.stmts.compileAll(s.orelse());
        u.asm.bind(end);
    }

    void forLoop(Stmt.For s) {
        Unit u = compiler.unit();
        Label top = u.asm.label();
        Label otherwise = u.asm.label();
        Label end = u.asm.label();
        compiler.push(new Block.Loop(top, end, u.asm.handler(), u.handled), s);
        int iterator = u.temp();
        int mark = u.mark();
        int iterable = compiler.exprs.eval(s.iter());
        u.release(mark);
        u.asm.emit(s, Opcode.GET_ITER, iterator, iterable);
        u.asm.bind(top);
        next(s, s.target(), iterator, otherwise);
        body(s, s.body(), top);
        u.asm.bind(otherwise);
        compiler.stmts.compileAll(s.orelse());
        u.asm.bind(end);
    }

    void asyncForLoop(Stmt.AsyncFor s) {
        Unit u = compiler.unit();
        if (u.kind != Unit.Kind.ASYNC_FUNCTION && !compiler.allowsTopLevelAwait()) {
            throw compiler.failure("'async for' outside async function", s);
        }
        Label top = u.asm.label();
        Label end = u.asm.label();
        int iterator = u.temp();
        int mark = u.mark();
        int iterable = compiler.exprs.eval(s.iter());
        u.release(mark);
        u.asm.emit(s, Opcode.GET_AITER, iterator, iterable);
        u.asm.bind(top);
        compiler.push(new Block.Loop(top, end, u.asm.handler(), u.handled), s);
        Exit exit = nextAsync(s, s.target(), iterator);
        body(s, s.body(), top);
        endAsync(s, exit);
        compiler.stmts.compileAll(s.orelse());
        u.asm.bind(end);
    }

    private void body(Located at, List<Stmt> body, Label top) {
        compiler.stmts.compileAll(body);
        compiler.asm().jump(at, Opcode.JUMP_BACKWARD, top);
        compiler.pop();
    }

    /// Assign the next element, or leave the loop.
    void next(Located at, Expr target, int iterator, Label end) {
        Unit u = compiler.unit();
        int direct = compiler.assigns.fastRegister(target);
        int mark = u.mark();
        int element = direct >= 0 ? direct : u.temp();
        u.asm.jump(at, Opcode.FOR_ITER, element, iterator, end);
        if (direct < 0) {
            compiler.assigns.store(target, element);
        }
        u.release(mark);
    }

    /// Await and assign the next element.
    Exit nextAsync(Located at, Expr target, int iterator) {
        Unit u = compiler.unit();
        int exception = u.temp();
        Label handler = u.asm.label();
        Assembler.Handler around = u.asm.handler();
        u.asm.setHandler(u.asm.newHandler(handler, exception));
        int mark = u.mark();
        int element = u.temp();
        int awaitable = u.temp();
        u.asm.emit(at, Opcode.GET_ANEXT, awaitable, iterator);
        int sent = compiler.exprs.loadNone(at, ExprCompiler.ANY);
        u.asm.emit(at, Opcode.YIELD_FROM, element, awaitable, sent);
        u.asm.setHandler(around);
        compiler.assigns.store(target, element);
        u.release(mark);
        return new Exit(handler, exception);
    }

    /// Go on here when the elements are at an end.
    void endAsync(Located at, Exit exit) {
        Unit u = compiler.unit();
        u.asm.bind(exit.handler());
        u.asm.emit(at, Opcode.END_ASYNC_FOR, exit.exception());
        u.asm.emit(at, Opcode.SET_HANDLED, u.handled);
    }

    void breakLoop(Stmt.Break s) {
        leave(s, "'break' outside loop", true);
    }

    void continueLoop(Stmt.Continue s) {
        leave(s, "'continue' not properly in loop", false);
    }

    private void leave(Stmt s, String complaint, boolean isBreak) {
        Unit u = compiler.unit();
        Unwinder unwinder = new Unwinder(compiler);
        Block.@Nullable Loop loop = unwinder.unwindToLoop(s);
        if (loop == null) {
            throw compiler.failure(complaint, s);
        }
        if (isBreak) {
            u.asm.jump(s, Opcode.JUMP, loop.onBreak());
        } else {
            u.asm.jump(s, Opcode.JUMP_BACKWARD, loop.onContinue());
        }
        unwinder.restore();
    }
}
