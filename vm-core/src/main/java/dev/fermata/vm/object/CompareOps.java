package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// Comparison and truth (Language Reference, 6.10 and 3.3.1).
public final class CompareOps {

    /// The rich comparison operators.
    public enum Op {
        /// `<`
        LT("<", Slot.LT),
        /// `<=`
        LE("<=", Slot.LE),
        /// `==`
        EQ("==", Slot.EQ),
        /// `!=`
        NE("!=", Slot.NE),
        /// `>`
        GT(">", Slot.GT),
        /// `>=`
        GE(">=", Slot.GE);

        private final String symbol;
        private final Slot slot;

        Op(String symbol, Slot slot) {
            this.symbol = symbol;
            this.slot = slot;
        }

        /// The operator as it is written.
        public String symbol() {
            return symbol;
        }

        /// The special method that implements it.
        public Slot slot() {
            return slot;
        }

        /// The operator that holds between the operands exchanged.
        public Op swapped() {
            return switch (this) {
                case LT -> GT;
                case LE -> GE;
                case GT -> LT;
                case GE -> LE;
                default -> this;
            };
        }

        /// Whether the operator holds between values that compare as `order` to 0.
        public boolean holds(int order) {
            return switch (this) {
                case LT -> order < 0;
                case LE -> order <= 0;
                case EQ -> order == 0;
                case NE -> order != 0;
                case GT -> order > 0;
                case GE -> order >= 0;
            };
        }
    }

    private CompareOps() {}

    /// `a op b`, which need not be a bool.
    public static Object compare(ThreadState ts, Op op, Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return op.holds(Long.compare(x, y));
        }
        if (a instanceof String x && b instanceof String y) {
            return op.holds(compareText(op, x, y));
        }
        return compareThroughSlots(ts, op, a, b);
    }

    private static int compareText(Op op, String x, String y) {
        if (op == Op.EQ || op == Op.NE) {
            return x.equals(y) ? 0 : 1;
        }
        return x.compareTo(y);
    }

    private static Object compareThroughSlots(ThreadState ts, Op op, Object a, Object b) {
        PyType ta = PyType.of(a);
        PyType tb = PyType.of(b);
        boolean reflectedFirst =
                ta != tb && tb.isSubtypeOf(ta) && tb.slot(op.swapped().slot()) != null;
        ts.enter(ta.slot(op.slot()), " in comparison");
        try {
            if (reflectedFirst) {
                Object r = trySlot(ts, tb, op.swapped().slot(), b, a);
                if (r != PyNotImplemented.NOT_IMPLEMENTED) {
                    return r;
                }
            }
            Object r = trySlot(ts, ta, op.slot(), a, b);
            if (r != PyNotImplemented.NOT_IMPLEMENTED) {
                return r;
            }
            if (!reflectedFirst) {
                r = trySlot(ts, tb, op.swapped().slot(), b, a);
                if (r != PyNotImplemented.NOT_IMPLEMENTED) {
                    return r;
                }
            }
        } finally {
            ts.leave();
        }
        return switch (op) {
            case EQ -> is(a, b);
            case NE -> !is(a, b);
            default ->
                    throw PyErr.typeError(
                            "'%s' not supported between instances of '%s' and '%s'",
                            op.symbol(), ta.errorName(), tb.errorName());
        };
    }

    private static Object trySlot(
            ThreadState ts, PyType type, Slot slot, Object self, Object other) {
        Object method = type.slot(slot);
        if (method == null) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        return CallOps.callMethod1(ts, method, self, other);
    }

    /// The truth of `a op b`.
    public static boolean test(ThreadState ts, Op op, Object a, Object b) {
        return truth(ts, compare(ts, op, a, b));
    }

    /// The truth of `a == b`.
    public static boolean eq(ThreadState ts, Object a, Object b) {
        return test(ts, Op.EQ, a, b);
    }

    /// The truth of `a < b`.
    public static boolean lt(ThreadState ts, Object a, Object b) {
        return test(ts, Op.LT, a, b);
    }

    /// `a is b or a == b`, how containers compare their items.
    public static boolean same(ThreadState ts, Object a, Object b) {
        return is(a, b) || eq(ts, a, b);
    }

    /// `a is b`. Plain Java values have no identity: equal ints that fit a `Long`, equal floats with the same bits and
    /// equal strs are one object to Python.
    public static boolean is(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof PyObject && !(a instanceof PyStr)) {
            return false;
        }
        if (a instanceof Double x) {
            return b instanceof Double y
                    && Double.doubleToRawLongBits(x) == Double.doubleToRawLongBits(y);
        }
        return a.equals(b);
    }

    /// The truth of `o`.
    public static boolean truth(ThreadState ts, Object o) {
        if (o instanceof Boolean b) {
            return b;
        }
        if (o == PyNone.NONE) {
            return false;
        }
        if (o instanceof Long n) {
            return n != 0;
        }
        if (o instanceof String s) {
            return !s.isEmpty();
        }
        if (o instanceof Double d) {
            return d != 0;
        }
        if (o instanceof BigInteger || o instanceof PyStr) {
            return true;
        }
        return truthThroughSlots(ts, o);
    }

    private static boolean truthThroughSlots(ThreadState ts, Object o) {
        PyType type = PyType.of(o);
        Object slot = type.slot(Slot.BOOL);
        if (slot != null) {
            Object r = CallOps.callMethod0(ts, slot, o);
            if (r instanceof Boolean b) {
                return b;
            }
            throw PyErr.typeError("__bool__ should return bool, returned %s", PyErr.className(r));
        }
        @Nullable Object len = type.slot(Slot.LEN);
        return len == null || ItemOps.checkedLength(ts, CallOps.callMethod0(ts, len, o)) != 0;
    }
}
