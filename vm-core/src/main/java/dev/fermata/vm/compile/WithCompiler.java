package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.ast.WithItem;
import dev.fermata.vm.code.Opcode;

import java.util.List;

/// Writes `with` statements.
///
/// Four consecutive registers serve each context manager: its exit function and room for the arguments of its call. The
/// second holds the enter function at first.
final class WithCompiler {
    private static final int AENTER = 1;
    private static final int AEXIT = 2;

    private final CodeCompiler compiler;

    WithCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    void compile(Stmt.With s) {
        compile(s, s.items(), s.body(), false);
    }

    void compile(Stmt.AsyncWith s) {
        if (compiler.unit().kind != Unit.Kind.ASYNC_FUNCTION && !compiler.allowsTopLevelAwait()) {
            throw compiler.failure("'async with' outside async function", s);
        }
        compile(s, s.items(), s.body(), true);
    }

    private void compile(Stmt at, List<WithItem> items, List<Stmt> body, boolean async) {
        Unit u = compiler.unit();
        WithItem item = items.getFirst();
        Assembler.Handler around = u.asm.handler();
        int handledAround = u.handled;
        Label handler = u.asm.label();
        Label end = u.asm.label();
        int mark = u.mark();
        int manager = u.temps(4);
        int exception = u.temp();
        int value = u.temp();
        int context = compiler.exprs.eval(item.contextExpr());
        u.asm.emit(
                at,
                async ? Opcode.LOAD_ASYNC_CONTEXT_MANAGER : Opcode.LOAD_CONTEXT_MANAGER,
                manager,
                context);
        u.asm.emit(at, Opcode.CALL, value, manager + 1, 0);
        if (async) {
            compiler.exprs.awaitRegister(value, AENTER, at, value);
        }
        Block.With block = new Block.With(manager, async, at, around, handledAround);
        compiler.push(block, at);
        u.asm.setHandler(u.asm.newHandler(handler, exception));
        if (item.optionalVars() != null) {
            compiler.assigns.store(item.optionalVars(), value);
        }
        if (items.size() > 1) {
            compile(at, items.subList(1, items.size()), body, async);
        } else {
            compiler.stmts.compileAll(body);
        }
        u.asm.setHandler(around);
        compiler.pop();
        exit(block);
        u.asm.jump(at, Opcode.JUMP, end);

        u.asm.bind(handler);
        u.handled = exception;
        Label suppressed = u.asm.label();
        u.asm.emit(at, Opcode.LOAD_EXC_INFO, manager + 1, exception);
        u.asm.emit(at, Opcode.CALL, value, manager, 3);
        if (async) {
            compiler.exprs.awaitRegister(value, AEXIT, at, value);
        }
        u.asm.jump(at, Opcode.JUMP_IF_TRUE, value, suppressed);
        u.asm.emit(at, Opcode.RERAISE, exception);
        u.asm.bind(suppressed);
        compiler.tries.endHandling(handledAround, at);
        u.asm.bind(end);
        u.release(mark);
    }

    /// Leave the body without exception.
    void exit(Block.With block) {
        Unit u = compiler.unit();
        int manager = block.manager();
        for (int i = 1; i <= 3; i++) {
            compiler.exprs.loadNone(block.at(), manager + i);
        }
        int mark = u.mark();
        int result = u.temp();
        u.asm.emit(block.at(), Opcode.CALL, result, manager, 3);
        if (block.async()) {
            compiler.exprs.awaitRegister(result, AEXIT, block.at(), result);
        }
        u.release(mark);
    }
}
