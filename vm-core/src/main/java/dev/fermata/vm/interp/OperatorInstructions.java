package dev.fermata.vm.interp;

import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.NumberOps;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.types.StrParts;

import org.jspecify.annotations.Nullable;

/// Arithmetic, comparison and membership that give a value. Ints that fit a `Long` and floats are computed here, as
/// `int` and `float` do; everything else goes to the Ops.
final class OperatorInstructions {

    private OperatorInstructions() {}

    static @Nullable Instruction decode(Operands o) {
        return switch (o.opcode()) {
            case BINARY_ADD -> new Add(o, false);
            case INPLACE_ADD -> new Add(o, true);
            case INPLACE_ADD_TEXT -> new AddText(o);
            case BINARY_SUBTRACT -> new Subtract(o, false);
            case INPLACE_SUBTRACT -> new Subtract(o, true);
            case BINARY_MULTIPLY -> new Multiply(o, false);
            case INPLACE_MULTIPLY -> new Multiply(o, true);
            case BINARY_MATRIX_MULTIPLY -> new Generic(o, NumberOps.Binary.MATMUL, false);
            case INPLACE_MATRIX_MULTIPLY -> new Generic(o, NumberOps.Binary.MATMUL, true);
            case BINARY_TRUE_DIVIDE -> new TrueDivide(o, false);
            case INPLACE_TRUE_DIVIDE -> new TrueDivide(o, true);
            case BINARY_FLOOR_DIVIDE -> new FloorDivide(o, false);
            case INPLACE_FLOOR_DIVIDE -> new FloorDivide(o, true);
            case BINARY_REMAINDER -> new Remainder(o, false);
            case INPLACE_REMAINDER -> new Remainder(o, true);
            case BINARY_POWER -> new Generic(o, NumberOps.Binary.POW, false);
            case INPLACE_POWER -> new Generic(o, NumberOps.Binary.POW, true);
            case BINARY_LSHIFT -> new Generic(o, NumberOps.Binary.LSHIFT, false);
            case INPLACE_LSHIFT -> new Generic(o, NumberOps.Binary.LSHIFT, true);
            case BINARY_RSHIFT -> new Generic(o, NumberOps.Binary.RSHIFT, false);
            case INPLACE_RSHIFT -> new Generic(o, NumberOps.Binary.RSHIFT, true);
            case BINARY_AND -> new And(o, false);
            case INPLACE_AND -> new And(o, true);
            case BINARY_OR -> new Generic(o, NumberOps.Binary.OR, false);
            case INPLACE_OR -> new Generic(o, NumberOps.Binary.OR, true);
            case BINARY_XOR -> new Generic(o, NumberOps.Binary.XOR, false);
            case INPLACE_XOR -> new Generic(o, NumberOps.Binary.XOR, true);
            case COMPARE_LT -> new Compare(o, CompareOps.Op.LT);
            case COMPARE_LE -> new Compare(o, CompareOps.Op.LE);
            case COMPARE_EQ -> new Compare(o, CompareOps.Op.EQ);
            case COMPARE_NE -> new Compare(o, CompareOps.Op.NE);
            case COMPARE_GT -> new Compare(o, CompareOps.Op.GT);
            case COMPARE_GE -> new Compare(o, CompareOps.Op.GE);
            case UNARY_NEGATIVE, UNARY_POSITIVE, UNARY_INVERT, UNARY_NOT -> new Unary(o);
            case IS -> new Is(o, true);
            case IS_NOT -> new Is(o, false);
            case IN -> new In(o, true);
            case NOT_IN -> new In(o, false);
            default -> null;
        };
    }

    private abstract static class BinaryInstruction extends Instruction {
        final NumberOps.Binary op;
        final boolean inPlace;
        final @Nullable Object constant;

        BinaryInstruction(Operands o, NumberOps.Binary op, boolean inPlace) {
            super(o);
            this.op = op;
            this.inPlace = inPlace;
            this.constant = o.source(c);
        }

        final int slow(ThreadState ts, @Nullable Object[] r, Frame f, Object x, Object y) {
            f.pc = at;
            r[a] = inPlace ? NumberOps.inPlace(ts, op, x, y) : NumberOps.binary(ts, op, x, y);
            return next;
        }
    }

    private static final class Generic extends BinaryInstruction {
        Generic(Operands o, NumberOps.Binary op, boolean inPlace) {
            super(o, op, inPlace);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            return slow(ts, r, f, r[b], c < 0 ? constant : r[c]);
        }
    }

    /// `x + y`
    private static final class Add extends BinaryInstruction {
        Add(Operands o, boolean inPlace) {
            super(o, NumberOps.Binary.ADD, inPlace);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            Object x = r[b];
            Object y = c < 0 ? constant : r[c];
            if (x instanceof Long p && y instanceof Long q) {
                long s = p + q;
                if (((p ^ s) & (q ^ s)) >= 0) {
                    r[a] = s;
                    return next;
                }
            } else if (x instanceof Double p && y instanceof Double q) {
                r[a] = p + q;
                return next;
            }
            return slow(ts, r, f, x, y);
        }
    }

    /// `x += y` where text may grow in place
    private static final class AddText extends BinaryInstruction {
        AddText(Operands o) {
            super(o, NumberOps.Binary.ADD, true);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            Object x = r[a];
            Object y = c < 0 ? constant : r[c];
            if (x instanceof Long p && y instanceof Long q) {
                long s = p + q;
                if (((p ^ s) & (q ^ s)) >= 0) {
                    r[a] = s;
                    return next;
                }
            } else if (x instanceof Double p && y instanceof Double q) {
                r[a] = p + q;
                return next;
            } else if (y instanceof String part
                    && (x instanceof String || x instanceof StringBuilder)) {
                f.pc = at;
                r[a] = StrParts.grow(ts, x, part);
                return next;
            }
            if (x instanceof StringBuilder text) {
                f.pc = at;
                r[a] = x = StrParts.text(ts, text);
            }
            return slow(ts, r, f, x, y);
        }
    }

    /// `x - y`
    private static final class Subtract extends BinaryInstruction {
        Subtract(Operands o, boolean inPlace) {
            super(o, NumberOps.Binary.SUB, inPlace);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            Object x = r[b];
            Object y = c < 0 ? constant : r[c];
            if (x instanceof Long p && y instanceof Long q) {
                long s = p - q;
                if (((p ^ q) & (p ^ s)) >= 0) {
                    r[a] = s;
                    return next;
                }
            } else if (x instanceof Double p && y instanceof Double q) {
                r[a] = p - q;
                return next;
            }
            return slow(ts, r, f, x, y);
        }
    }

    /// `x * y`
    private static final class Multiply extends BinaryInstruction {
        Multiply(Operands o, boolean inPlace) {
            super(o, NumberOps.Binary.MUL, inPlace);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            Object x = r[b];
            Object y = c < 0 ? constant : r[c];
            if (x instanceof Long p && y instanceof Long q) {
                long high = Math.multiplyHigh(p, q);
                long low = p * q;
                if (high == low >> 63) {
                    r[a] = low;
                    return next;
                }
            } else if (x instanceof Double p && y instanceof Double q) {
                r[a] = p * q;
                return next;
            }
            return slow(ts, r, f, x, y);
        }
    }

    /// `x / y`
    private static final class TrueDivide extends BinaryInstruction {
        TrueDivide(Operands o, boolean inPlace) {
            super(o, NumberOps.Binary.TRUEDIV, inPlace);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            Object x = r[b];
            Object y = c < 0 ? constant : r[c];
            if (x instanceof Double p && y instanceof Double q && q != 0) {
                r[a] = p / q;
                return next;
            }
            return slow(ts, r, f, x, y);
        }
    }

    /// `x // y`
    private static final class FloorDivide extends BinaryInstruction {
        FloorDivide(Operands o, boolean inPlace) {
            super(o, NumberOps.Binary.FLOORDIV, inPlace);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            Object x = r[b];
            Object y = c < 0 ? constant : r[c];
            if (x instanceof Long p && y instanceof Long q) {
                if (q > 0) {
                    r[a] = Math.floorDiv(p, q);
                    return next;
                }
            }
            return slow(ts, r, f, x, y);
        }
    }

    /// `x % y`
    private static final class Remainder extends BinaryInstruction {
        Remainder(Operands o, boolean inPlace) {
            super(o, NumberOps.Binary.MOD, inPlace);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            Object x = r[b];
            Object y = c < 0 ? constant : r[c];
            if (x instanceof Long p && y instanceof Long q) {
                if (q != 0) {
                    r[a] = Math.floorMod(p, q);
                    return next;
                }
            }
            return slow(ts, r, f, x, y);
        }
    }

    /// `x & y`
    private static final class And extends BinaryInstruction {
        And(Operands o, boolean inPlace) {
            super(o, NumberOps.Binary.AND, inPlace);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            Object x = r[b];
            Object y = c < 0 ? constant : r[c];
            if (x instanceof Long p && y instanceof Long q) {
                r[a] = p & q;
                return next;
            }
            return slow(ts, r, f, x, y);
        }
    }

    private static final class Compare extends Instruction {
        private final CompareOps.Op op;
        private final @Nullable Object constant;

        Compare(Operands o, CompareOps.Op op) {
            super(o);
            this.op = op;
            this.constant = o.source(c);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            Object x = r[b];
            Object y = c < 0 ? constant : r[c];
            if (x instanceof Long p && y instanceof Long q) {
                r[a] = op.holds(Long.compare(p, q));
            } else if (x instanceof Double p && y instanceof Double q) {
                r[a] = JumpInstructions.holds(op, p, q);
            } else {
                f.pc = at;
                r[a] = CompareOps.compare(ts, op, x, y);
            }
            return next;
        }
    }

    private static final class Unary extends Instruction {
        private final dev.fermata.vm.code.Opcode opcode;

        Unary(Operands o) {
            super(o);
            opcode = o.opcode();
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object x = r[b];
            r[a] =
                    switch (opcode) {
                        case UNARY_NOT -> !CompareOps.truth(ts, x);
                        case UNARY_NEGATIVE -> NumberOps.negative(ts, x);
                        case UNARY_INVERT -> NumberOps.invert(ts, x);
                        default -> NumberOps.positive(ts, x);
                    };
            return next;
        }
    }

    private static final class Is extends Instruction {
        private final boolean wanted;
        private final @Nullable Object constant;

        Is(Operands o, boolean wanted) {
            super(o);
            this.wanted = wanted;
            this.constant = o.source(c);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            r[a] = CompareOps.is(r[b], c < 0 ? constant : r[c]) == wanted;
            return next;
        }
    }

    private static final class In extends Instruction {
        private final boolean wanted;
        private final @Nullable Object constant;

        In(Operands o, boolean wanted) {
            super(o);
            this.wanted = wanted;
            this.constant = o.source(c);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            r[a] = ItemOps.contains(ts, c < 0 ? constant : r[c], r[b]) == wanted;
            return next;
        }
    }
}
