package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Located;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Writes what `return`, `break` and `continue` have to do on their way out of the statements around. What follows is
/// then as if outside of them, until [#restore].
final class Unwinder {
    private final CodeCompiler compiler;
    private final Unit unit;
    private final List<Block> blocks;
    private final Assembler.@Nullable Handler handler;
    private final int handled;

    Unwinder(CodeCompiler compiler) {
        this.compiler = compiler;
        this.unit = compiler.unit();
        this.blocks = new ArrayList<>(unit.blocks());
        this.handler = unit.asm.handler();
        this.handled = unit.handled;
    }

    /// Whether leaving all statements around takes instructions.
    boolean hasWork() {
        return blocks.stream()
                .anyMatch(b -> !(b instanceof Block.Loop || b instanceof Block.TryExcept));
    }

    /// Leave all statements.
    void unwindAll(Located at) {
        while (!unit.blocks().isEmpty()) {
            leave(unit.blocks().pop(), at);
        }
    }

    /// Leave all statements within the innermost loop; the loop, or null if there is none.
    Block.@Nullable Loop unwindToLoop(Located at) {
        while (!unit.blocks().isEmpty()) {
            if (unit.blocks().peek() instanceof Block.Loop loop) {
                return loop;
            }
            leave(unit.blocks().pop(), at);
        }
        return null;
    }

    /// Go back to where the statement is.
    void restore() {
        Deque<Block> all = unit.blocks();
        all.clear();
        all.addAll(new ArrayDeque<>(blocks));
        unit.asm.setHandler(handler);
        unit.handled = handled;
    }

    private void leave(Block block, Located at) {
        unit.asm.setHandler(block.around());
        switch (block) {
            case Block.Loop b -> {}
            case Block.TryExcept b -> {}
            case Block.FinallyTry b -> {
                unit.handled = b.handledAround();
                compiler.stmts.compileAll(b.finalbody());
            }
            case Block.FinallyEnd b -> compiler.tries.endHandling(b.handledAround(), at);
            case Block.ExceptBody b -> {
                compiler.tries.endHandling(b.handledAround(), at);
                if (b.name() != null) {
                    compiler.names.forget(b.name(), at);
                }
            }
            case Block.ExceptStarBody b ->
                    throw compiler.failure(
                            "'break', 'continue' and 'return' cannot appear in an except* block",
                            at);
            case Block.With b -> {
                unit.handled = b.handledAround();
                compiler.withs.exit(b);
            }
        }
    }
}
