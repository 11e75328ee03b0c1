package dev.fermata.vm.compile;

import dev.fermata.vm.ast.ExceptHandler;
import dev.fermata.vm.ast.Located;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.code.Opcode;

import java.util.List;

/// Writes `try` statements.
final class TryCompiler {
    private final CodeCompiler compiler;

    TryCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    void compile(Stmt.Try s) {
        if (s.finalbody().isEmpty()) {
            tryExcept(s, s.body(), s.handlers(), s.orelse());
        } else {
            tryFinally(
                    s,
                    s.finalbody(),
                    () -> {
                        if (s.handlers().isEmpty()) {
                            compiler.stmts.compileAll(s.body());
                        } else {
                            tryExcept(s, s.body(), s.handlers(), s.orelse());
                        }
                    });
        }
    }

    void compile(Stmt.TryStar s) {
        if (s.finalbody().isEmpty()) {
            tryStar(s);
        } else {
            tryFinally(s, s.finalbody(), () -> tryStar(s));
        }
    }

    /// The exception handled so far is handled no longer; the one around is again.
    void endHandling(int around, Located at) {
        compiler.asm().emit(at, Opcode.SET_HANDLED, around);
        compiler.unit().handled = around;
    }

    private void tryFinally(Located at, List<Stmt> finalbody, Runnable body) {
        Unit u = compiler.unit();
        Assembler.Handler around = u.asm.handler();
        int handledAround = u.handled;
        Label handler = u.asm.label();
        Label end = u.asm.label();
        int exception = u.temp();
        compiler.push(new Block.FinallyTry(finalbody, around, handledAround), at);
        u.asm.setHandler(u.asm.newHandler(handler, exception));
        body.run();
        u.asm.setHandler(around);
        compiler.pop();
        compiler.stmts.compileAll(finalbody);
        u.asm.jump(at, Opcode.JUMP, end);

        u.asm.bind(handler);
        u.handled = exception;
        compiler.push(new Block.FinallyEnd(around, handledAround), at);
        compiler.stmts.compileAll(finalbody);
        compiler.pop();
        u.asm.emit(at, Opcode.RERAISE, exception);
        u.handled = handledAround;
        u.asm.bind(end);
    }

    private void tryExcept(
            Located at, List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orelse) {
        Unit u = compiler.unit();
        Assembler.Handler around = u.asm.handler();
        int handledAround = u.handled;
        Label handler = u.asm.label();
        Label end = u.asm.label();
        int exception = u.temp();
        compiler.push(new Block.TryExcept(around, handledAround), at);
        u.asm.setHandler(u.asm.newHandler(handler, exception));
        compiler.stmts.compileAll(body);
        u.asm.setHandler(around);
        compiler.pop();
        compiler.stmts.compileAll(orelse);
        u.asm.jump(at, Opcode.JUMP, end);

        u.asm.bind(handler);
        compiler.push(new Block.TryExcept(around, handledAround), at);
        for (int i = 0; i < handlers.size(); i++) {
            ExceptHandler clause = handlers.get(i);
            u.handled = exception;
            Label next = u.asm.label();
            if (clause.type() != null) {
                int mark = u.mark();
                int type = compiler.exprs.eval(clause.type());
                u.asm.jump(clause, Opcode.JUMP_IF_NO_EXC_MATCH, exception, type, next);
                u.release(mark);
            } else if (i < handlers.size() - 1) {
                throw compiler.failure("default 'except:' must be last", clause);
            }
            except(clause, exception, handledAround);
            u.asm.jump(clause, Opcode.JUMP, end);
            u.asm.bind(next);
        }
        compiler.pop();
        u.asm.emit(at, Opcode.RERAISE, exception);
        u.handled = handledAround;
        u.asm.bind(end);
    }

    private void except(ExceptHandler clause, int exception, int handledAround) {
        Unit u = compiler.unit();
        Assembler.Handler around = u.asm.handler();
        String name = clause.name();
        if (name == null) {
            compiler.push(new Block.ExceptBody(null, clause, around, handledAround), clause);
            compiler.stmts.compileAll(clause.body());
            compiler.pop();
            endHandling(handledAround, clause);
            return;
        }
        compiler.names.store(name, clause, exception);
        Label cleanup = u.asm.label();
        Label end = u.asm.label();
        int inner = u.temp();
        compiler.push(new Block.ExceptBody(name, clause, around, handledAround), clause);
        u.asm.setHandler(u.asm.newHandler(cleanup, inner));
        compiler.stmts.compileAll(clause.body());
        u.asm.setHandler(around);
        compiler.pop();
        endHandling(handledAround, clause);
        compiler.names.forget(name, clause);
        u.asm.jump(clause, Opcode.JUMP, end);

        u.asm.bind(cleanup);
        compiler.names.forget(name, clause);
        u.asm.emit(clause, Opcode.RERAISE, inner);
        u.asm.bind(end);
    }

    private void tryStar(Stmt.TryStar s) {
        Unit u = compiler.unit();
        Assembler.Handler around = u.asm.handler();
        int handledAround = u.handled;
        Label handler = u.asm.label();
        Label end = u.asm.label();
        int exception = u.temp();
        compiler.push(new Block.TryExcept(around, handledAround), s);
        u.asm.setHandler(u.asm.newHandler(handler, exception));
        compiler.stmts.compileAll(s.body());
        u.asm.setHandler(around);
        compiler.pop();
        compiler.stmts.compileAll(s.orelse());
        u.asm.jump(s, Opcode.JUMP, end);

        u.asm.bind(handler);
        u.handled = exception;
        int rest = u.temp();
        int raised = u.temp();
        u.asm.emit(s, Opcode.MOVE, rest, exception);
        u.asm.emit(s, Opcode.BUILD_LIST, raised, raised, 0);
        compiler.push(new Block.TryExcept(around, handledAround), s);
        for (ExceptHandler clause : s.handlers()) {
            exceptStar(clause, rest, raised, exception);
        }
        compiler.pop();
        u.asm.emit(s, Opcode.LIST_APPEND, raised, rest);
        u.asm.emit(s, Opcode.PREP_RERAISE_STAR, rest, exception, raised);
        endHandling(handledAround, s);
        u.asm.jump(s, Opcode.JUMP_IF_IS, rest, ~u.constant(Singleton.NONE), end);
        u.asm.emit(s, Opcode.RERAISE, rest);
        u.asm.bind(end);
    }

    private void exceptStar(ExceptHandler clause, int rest, int raised, int exception) {
        Unit u = compiler.unit();
        Assembler.Handler around = u.asm.handler();
        int mark = u.mark();
        Label next = u.asm.label();
        Label failed = u.asm.label();
        int match = u.temp();
        int inner = u.temp();
        if (clause.type() != null) {
            int type = compiler.exprs.eval(clause.type());
            u.asm.emit(clause, Opcode.CHECK_EG_MATCH, match, rest, type);
        }
        u.asm.jump(clause, Opcode.JUMP_IF_IS, match, ~u.constant(Singleton.NONE), next);
        u.asm.emit(clause, Opcode.SET_HANDLED, match);
        u.handled = match;
        String name = clause.name();
        if (name != null) {
            compiler.names.store(name, clause, match);
        }
        compiler.push(new Block.ExceptStarBody(around, exception), clause);
        u.asm.setHandler(u.asm.newHandler(failed, inner));
        compiler.stmts.compileAll(clause.body());
        u.asm.setHandler(around);
        compiler.pop();
        if (name != null) {
            compiler.names.forget(name, clause);
        }
        endHandling(exception, clause);
        u.asm.jump(clause, Opcode.JUMP, next);

        u.asm.bind(failed);
        if (name != null) {
            compiler.names.forget(name, clause);
        }
        u.asm.emit(clause, Opcode.LIST_APPEND, raised, inner);
        endHandling(exception, clause);
        u.asm.bind(next);
        u.release(mark);
    }
}
