package dev.fermata.vm.compile;

import dev.fermata.vm.ast.BoolOperator;
import dev.fermata.vm.ast.CmpOp;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.UnaryOperator;
import dev.fermata.vm.code.Opcode;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Writes comparisons, and jumps on conditions.
final class ConditionCompiler {
    private final CodeCompiler compiler;

    ConditionCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    /// The comparison with the opposite result, if that needs no more than another operator; else null.
    static Expr.@Nullable Compare inverse(Expr.Compare e) {
        if (e.ops().size() > 1) {
            return null;
        }
        CmpOp inverse =
                switch (e.ops().getFirst()) {
                    case IS -> CmpOp.IS_NOT;
                    case IS_NOT -> CmpOp.IS;
                    case IN -> CmpOp.NOT_IN;
                    case NOT_IN -> CmpOp.IN;
                    default -> null;
                };
        return inverse == null
                ? null
                : new Expr.Compare(
                        e.left(),
                        List.of(inverse),
                        e.comparators(),
                        e.lineno(),
                        e.colOffset(),
                        e.endLineno(),
                        e.endColOffset());
    }

    /// Evaluate a comparison.
    int compare(Expr.Compare e, int want) {
        compiler.warnings.checkCompare(e);
        Unit u = compiler.unit();
        if (e.ops().size() == 1) {
            int mark = u.mark();
            int left = compiler.exprs.evalStable(e.left());
            int right = comparator(e, 0);
            u.release(mark);
            int target = compiler.exprs.target(want);
            u.asm.emit(e, opcode(e.ops().getFirst()), target, left, right);
            return target;
        }
        int target = compiler.exprs.scratch(want);
        int mark = u.mark();
        Label end = u.asm.label();
        int left = compiler.exprs.evalStable(e.left());
        int last = e.ops().size() - 1;
        for (int i = 0; i < last; i++) {
            int right = compiler.exprs.evalStable(e.comparators().get(i));
            u.asm.emit(e, opcode(e.ops().get(i)), target, left, right);
            u.asm.jump(e, Opcode.JUMP_IF_FALSE, target, end);
            left = right;
        }
        u.asm.emit(e, opcode(e.ops().get(last)), target, left, comparator(e, last));
        u.release(mark);
        u.asm.bind(end);
        return compiler.exprs.finish(target, want, e);
    }

    /// Jump if the truth of an expression is as said; else go on.
    void jump(Expr expr, Label target, boolean jumpIf) {
        Unit u = compiler.unit();
        int mark = u.mark();
        Boolean known = compiler.constants.truth(expr);
        if (known != null) {
            if (known == jumpIf) {
                u.asm.jump(expr, Opcode.JUMP, target);
            }
            return;
        }
        switch (expr) {
            case Expr.UnaryOp e when e.op() == UnaryOperator.NOT -> {
                Expr.Compare inverse =
                        e.operand() instanceof Expr.Compare compare ? inverse(compare) : null;
                jump(inverse == null ? e.operand() : inverse, target, (inverse == null) != jumpIf);
            }
            case Expr.BoolOp e -> jumpBool(e, target, jumpIf);
            case Expr.IfExp e -> jumpIfExp(e, target, jumpIf);
            case Expr.Compare e -> jumpCompare(e, target, jumpIf);
            default -> {
                int value = compiler.exprs.eval(expr);
                u.asm.jump(
                        expr, jumpIf ? Opcode.JUMP_IF_TRUE : Opcode.JUMP_IF_FALSE, value, target);
            }
        }
        u.release(mark);
    }

    private void jumpBool(Expr.BoolOp e, Label target, boolean jumpIf) {
        boolean each = e.op() == BoolOperator.OR == jumpIf;
        Label skip = compiler.asm().label();
        List<Expr> values = e.values();
        for (Expr value : values.subList(0, values.size() - 1)) {
            jump(value, each ? target : skip, each == jumpIf);
        }
        jump(values.getLast(), target, jumpIf);
        compiler.asm().bind(skip);
    }

    private void jumpIfExp(Expr.IfExp e, Label target, boolean jumpIf) {
        Assembler asm = compiler.asm();
        Label otherwise = asm.label();
        Label end = asm.label();
        jump(e.test(), otherwise, false);
        jump(e.body(), target, jumpIf);
        asm.jump(e, Opcode.JUMP, end);
        asm.bind(otherwise);
        jump(e.orelse(), target, jumpIf);
        asm.bind(end);
    }

    private void jumpCompare(Expr.Compare e, Label target, boolean jumpIf) {
        compiler.warnings.checkCompare(e);
        Assembler asm = compiler.asm();
        Label no = jumpIf ? asm.label() : target;
        int left = compiler.exprs.evalStable(e.left());
        int last = e.ops().size() - 1;
        for (int i = 0; i < last; i++) {
            int right = compiler.exprs.evalStable(e.comparators().get(i));
            asm.jump(e, jumpOpcode(e.ops().get(i), false), left, right, no);
            left = right;
        }
        asm.jump(e, jumpOpcode(e.ops().get(last), jumpIf), left, comparator(e, last), target);
        if (jumpIf) {
            asm.bind(no);
        }
    }

    /// The operand for the last of the comparators. A display that is only searched becomes a constant.
    private int comparator(Expr.Compare e, int index) {
        Expr expr = e.comparators().get(index);
        CmpOp op = e.ops().get(index);
        if (op == CmpOp.IN || op == CmpOp.NOT_IN) {
            Object constant = compiler.constants.searched(expr);
            if (constant != null) {
                return ~compiler.unit().constant(constant);
            }
        }
        return compiler.exprs.operand(expr);
    }

    private static Opcode opcode(CmpOp op) {
        return switch (op) {
            case EQ -> Opcode.COMPARE_EQ;
            case NOT_EQ -> Opcode.COMPARE_NE;
            case LT -> Opcode.COMPARE_LT;
            case LT_E -> Opcode.COMPARE_LE;
            case GT -> Opcode.COMPARE_GT;
            case GT_E -> Opcode.COMPARE_GE;
            case IS -> Opcode.IS;
            case IS_NOT -> Opcode.IS_NOT;
            case IN -> Opcode.IN;
            case NOT_IN -> Opcode.NOT_IN;
        };
    }

    private static Opcode jumpOpcode(CmpOp op, boolean jumpIf) {
        return switch (op) {
            case EQ -> jumpIf ? Opcode.JUMP_IF_EQ : Opcode.JUMP_IF_NOT_EQ;
            case NOT_EQ -> jumpIf ? Opcode.JUMP_IF_NE : Opcode.JUMP_IF_NOT_NE;
            case LT -> jumpIf ? Opcode.JUMP_IF_LT : Opcode.JUMP_IF_NOT_LT;
            case LT_E -> jumpIf ? Opcode.JUMP_IF_LE : Opcode.JUMP_IF_NOT_LE;
            case GT -> jumpIf ? Opcode.JUMP_IF_GT : Opcode.JUMP_IF_NOT_GT;
            case GT_E -> jumpIf ? Opcode.JUMP_IF_GE : Opcode.JUMP_IF_NOT_GE;
            case IS -> jumpIf ? Opcode.JUMP_IF_IS : Opcode.JUMP_IF_IS_NOT;
            case IS_NOT -> jumpIf ? Opcode.JUMP_IF_IS_NOT : Opcode.JUMP_IF_IS;
            case IN -> jumpIf ? Opcode.JUMP_IF_IN : Opcode.JUMP_IF_NOT_IN;
            case NOT_IN -> jumpIf ? Opcode.JUMP_IF_NOT_IN : Opcode.JUMP_IF_IN;
        };
    }
}
