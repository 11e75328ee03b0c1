package dev.fermata.vm.compile;

import dev.fermata.vm.ast.MatchCase;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.code.Opcode;

import java.util.List;

/// Writes `match` statements.
final class MatchCompiler {
    private final CodeCompiler compiler;

    MatchCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    void compile(Stmt.Match s) {
        Unit u = compiler.unit();
        int subject = compiler.exprs.evalTemp(s.subject());
        Label end = u.asm.label();
        List<MatchCase> cases = s.cases();
        for (int i = 0; i < cases.size(); i++) {
            MatchCase block = cases.get(i);
            int mark = u.mark();
            Label next = u.asm.label();
            boolean mayMatchAll = block.guard() != null || i == cases.size() - 1;
            Captures captures = new Captures();
            compiler.patterns.match(block.pattern(), subject, captures, next, mayMatchAll);
            captures.registers()
                    .forEach(
                            (name, register) ->
                                    compiler.names.store(name, block.pattern(), register));
            if (block.guard() != null) {
                compiler.conditions.jump(block.guard(), next, false);
            }
            u.release(mark);
            compiler.stmts.compileAll(block.body());
            u.asm.jump(block.body().getLast(), Opcode.JUMP, end);
            u.asm.bind(next);
        }
        u.asm.bind(end);
    }
}
