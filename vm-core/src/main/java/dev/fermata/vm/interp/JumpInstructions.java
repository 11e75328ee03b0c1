package dev.fermata.vm.interp;

import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.Frame;

import org.jspecify.annotations.Nullable;

/// Jumps. A charging instruction takes its fuel before it does anything that can raise.
final class JumpInstructions {

    private JumpInstructions() {}

    static @Nullable Instruction decode(Operands o) {
        return switch (o.opcode()) {
            case JUMP -> new Jump(o);
            case JUMP_BACKWARD -> new JumpBackward(o);
            case JUMP_IF_TRUE -> new JumpIf(o, true);
            case JUMP_IF_FALSE -> new JumpIf(o, false);
            case JUMP_IF_LT -> new JumpIfCompare(o, CompareOps.Op.LT, true);
            case JUMP_IF_NOT_LT -> new JumpIfCompare(o, CompareOps.Op.LT, false);
            case JUMP_IF_LE -> new JumpIfCompare(o, CompareOps.Op.LE, true);
            case JUMP_IF_NOT_LE -> new JumpIfCompare(o, CompareOps.Op.LE, false);
            case JUMP_IF_EQ -> new JumpIfCompare(o, CompareOps.Op.EQ, true);
            case JUMP_IF_NOT_EQ -> new JumpIfCompare(o, CompareOps.Op.EQ, false);
            case JUMP_IF_NE -> new JumpIfCompare(o, CompareOps.Op.NE, true);
            case JUMP_IF_NOT_NE -> new JumpIfCompare(o, CompareOps.Op.NE, false);
            case JUMP_IF_GT -> new JumpIfCompare(o, CompareOps.Op.GT, true);
            case JUMP_IF_NOT_GT -> new JumpIfCompare(o, CompareOps.Op.GT, false);
            case JUMP_IF_GE -> new JumpIfCompare(o, CompareOps.Op.GE, true);
            case JUMP_IF_NOT_GE -> new JumpIfCompare(o, CompareOps.Op.GE, false);
            case JUMP_IF_IS -> new JumpIfIs(o, true);
            case JUMP_IF_IS_NOT -> new JumpIfIs(o, false);
            case JUMP_IF_IN -> new JumpIfIn(o, true);
            case JUMP_IF_NOT_IN -> new JumpIfIn(o, false);
            default -> null;
        };
    }

    /// Whether a comparison of two float holds; none but `!=` does with a NaN.
    static boolean holds(CompareOps.Op op, double x, double y) {
        return switch (op) {
            case LT -> x < y;
            case LE -> x <= y;
            case EQ -> x == y;
            case NE -> x != y;
            case GT -> x > y;
            case GE -> x >= y;
        };
    }

    private static final class Jump extends Instruction {
        Jump(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            ts.fuel -= cost;
            return a;
        }
    }

    private static final class JumpBackward extends Instruction {
        JumpBackward(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            ts.fuel -= cost;
            if (ts.fuel < 0 || ts.stopRequested()) {
                return Interpreter.checkpoint(ts, f, a);
            }
            return a;
        }
    }

    private static final class JumpIf extends Instruction {
        private final boolean wanted;

        JumpIf(Operands o, boolean wanted) {
            super(o);
            this.wanted = wanted;
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            ts.fuel -= cost;
            Object value = r[a];
            if (value instanceof Boolean bool) {
                return bool == wanted ? b : next;
            }
            f.pc = at;
            return CompareOps.truth(ts, value) == wanted ? b : next;
        }
    }

    private static final class JumpIfCompare extends Instruction {
        private final CompareOps.Op op;
        private final boolean wanted;
        private final @Nullable Object constant;

        JumpIfCompare(Operands o, CompareOps.Op op, boolean wanted) {
            super(o);
            this.op = op;
            this.wanted = wanted;
            this.constant = o.source(b);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            ts.fuel -= cost;
            Object x = r[a];
            Object y = b < 0 ? constant : r[b];
            if (x instanceof Long p && y instanceof Long q) {
                return op.holds(Long.compare(p, q)) == wanted ? c : next;
            }
            if (x instanceof Double p && y instanceof Double q) {
                return holds(op, p, q) == wanted ? c : next;
            }
            f.pc = at;
            return CompareOps.test(ts, op, x, y) == wanted ? c : next;
        }
    }

    private static final class JumpIfIs extends Instruction {
        private final boolean wanted;
        private final @Nullable Object constant;

        JumpIfIs(Operands o, boolean wanted) {
            super(o);
            this.wanted = wanted;
            this.constant = o.source(b);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            ts.fuel -= cost;
            return CompareOps.is(r[a], b < 0 ? constant : r[b]) == wanted ? c : next;
        }
    }

    private static final class JumpIfIn extends Instruction {
        private final boolean wanted;
        private final @Nullable Object constant;

        JumpIfIn(Operands o, boolean wanted) {
            super(o);
            this.wanted = wanted;
            this.constant = o.source(b);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            ts.fuel -= cost;
            f.pc = at;
            return ItemOps.contains(ts, b < 0 ? constant : r[b], r[a]) == wanted ? c : next;
        }
    }
}
