package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// The arithmetic operators (Language Reference, 6.5 to 6.9 and 3.3.8): the order in which operands are asked.
public final class NumberOps {

    /// A binary operator with its plain, reflected and in-place special methods.
    public enum Binary {
        /// `+`
        ADD("+", Slot.ADD, Slot.RADD, Slot.IADD),
        /// `-`
        SUB("-", Slot.SUB, Slot.RSUB, Slot.ISUB),
        /// `*`
        MUL("*", Slot.MUL, Slot.RMUL, Slot.IMUL),
        /// `@`
        MATMUL("@", Slot.MATMUL, Slot.RMATMUL, Slot.IMATMUL),
        /// `/`
        TRUEDIV("/", Slot.TRUEDIV, Slot.RTRUEDIV, Slot.ITRUEDIV),
        /// `//`
        FLOORDIV("//", Slot.FLOORDIV, Slot.RFLOORDIV, Slot.IFLOORDIV),
        /// `%`
        MOD("%", Slot.MOD, Slot.RMOD, Slot.IMOD),
        /// `**`
        POW("** or pow()", Slot.POW, Slot.RPOW, Slot.IPOW),
        /// `<<`
        LSHIFT("<<", Slot.LSHIFT, Slot.RLSHIFT, Slot.ILSHIFT),
        /// `>>`
        RSHIFT(">>", Slot.RSHIFT, Slot.RRSHIFT, Slot.IRSHIFT),
        /// `&`
        AND("&", Slot.AND, Slot.RAND, Slot.IAND),
        /// `^`
        XOR("^", Slot.XOR, Slot.RXOR, Slot.IXOR),
        /// `|`
        OR("|", Slot.OR, Slot.ROR, Slot.IOR),
        /// `divmod()`
        DIVMOD("divmod()", Slot.DIVMOD, Slot.RDIVMOD, null);

        private final String symbol;
        private final Slot slot;
        private final Slot reflected;
        private final @Nullable Slot inPlace;

        Binary(String symbol, Slot slot, Slot reflected, @Nullable Slot inPlace) {
            this.symbol = symbol;
            this.slot = slot;
            this.reflected = reflected;
            this.inPlace = inPlace;
        }

        /// The operator as error messages write it.
        public String symbol() {
            return symbol;
        }
    }

    private NumberOps() {}

    /// `a op b`.
    ///
    /// @throws PyException TypeError if neither operand knows the other
    public static Object binary(ThreadState ts, Binary op, Object a, Object b) {
        Object r = tryBinary(ts, op, a, b);
        if (r == PyNotImplemented.NOT_IMPLEMENTED) {
            throw unsupported(op.symbol, a, b);
        }
        return r;
    }

    /// `a op= b`.
    ///
    /// @throws PyException TypeError if neither operand knows the other
    public static Object inPlace(ThreadState ts, Binary op, Object a, Object b) {
        if (op.inPlace != null) {
            Object method = PyType.of(a).slot(op.inPlace);
            if (isOfSequence(op, method)) {
                return ofSequence(ts, op, method, a, b);
            }
            if (method != null) {
                Object r = CallOps.callMethod1(ts, method, a, b);
                if (r != PyNotImplemented.NOT_IMPLEMENTED) {
                    return r;
                }
            }
        }
        Object r = tryBinary(ts, op, a, b);
        if (r == PyNotImplemented.NOT_IMPLEMENTED) {
            throw unsupported(op == Binary.POW ? "**=" : op.symbol + "=", a, b);
        }
        return r;
    }

    private static Object tryBinary(ThreadState ts, Binary op, Object a, Object b) {
        PyType ta = PyType.of(a);
        PyType tb = PyType.of(b);
        Object plain = ta.slot(op.slot);
        Object reflected = ta == tb ? null : tb.slot(op.reflected);
        if (isOfSequence(op, plain)) {
            return ofSequence(ts, op, plain, a, b);
        }
        if (reflected != null
                && plain != null
                && tb.isSubtypeOf(ta)
                && ta.slot(op.reflected) != reflected) {
            Object r = CallOps.callMethod1(ts, reflected, b, a);
            if (r != PyNotImplemented.NOT_IMPLEMENTED) {
                return r;
            }
            reflected = null;
        }
        if (plain != null) {
            Object r = CallOps.callMethod1(ts, plain, a, b);
            if (r != PyNotImplemented.NOT_IMPLEMENTED) {
                return r;
            }
        }
        if (reflected == null) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        if (isOfSequence(op, reflected)) {
            requireCount(a);
        }
        return CallOps.callMethod1(ts, reflected, b, a);
    }

    /// Whether `method` is the `+` or `*` of a builtin sequence, which is asked after the other operand.
    private static boolean isOfSequence(Binary op, @Nullable Object method) {
        return (op == Binary.ADD || op == Binary.MUL)
                && method instanceof PyMethodDescriptor descriptor
                && descriptor.isOfSequence();
    }

    private static Object ofSequence(ThreadState ts, Binary op, Object method, Object a, Object b) {
        Object reflected = PyType.of(b).slot(op.reflected);
        if (reflected != null && !isOfSequence(op, reflected)) {
            Object r = CallOps.callMethod1(ts, reflected, b, a);
            if (r != PyNotImplemented.NOT_IMPLEMENTED) {
                return r;
            }
        }
        if (op == Binary.MUL) {
            requireCount(b);
        }
        return CallOps.callMethod1(ts, method, a, b);
    }

    private static void requireCount(Object count) {
        if (PyType.of(count).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "can't multiply sequence by non-int of type '%s'", PyErr.className(count));
        }
    }

    private static PyException unsupported(String symbol, Object a, Object b) {
        return PyErr.typeError(
                "unsupported operand type(s) for %s: '%s' and '%s'",
                symbol, PyErr.className(a), PyErr.className(b));
    }

    /// `-a`.
    public static Object negative(ThreadState ts, Object a) {
        return unary(ts, Slot.NEG, "bad operand type for unary -: '%s'", a);
    }

    /// `+a`.
    public static Object positive(ThreadState ts, Object a) {
        return unary(ts, Slot.POS, "bad operand type for unary +: '%s'", a);
    }

    /// `~a`.
    public static Object invert(ThreadState ts, Object a) {
        return unary(ts, Slot.INVERT, "bad operand type for unary ~: '%s'", a);
    }

    /// `abs(a)`.
    public static Object absolute(ThreadState ts, Object a) {
        return unary(ts, Slot.ABS, "bad operand type for abs(): '%s'", a);
    }

    private static Object unary(ThreadState ts, Slot slot, String message, Object a) {
        Object method = PyType.of(a).slot(slot);
        if (method == null) {
            throw PyErr.typeError(message, PyErr.className(a));
        }
        return CallOps.callMethod0(ts, method, a);
    }
}
