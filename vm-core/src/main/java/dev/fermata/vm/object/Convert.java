package dev.fermata.vm.object;

import java.math.BigInteger;

/// The conversions that binders apply to arguments, with CPython's errors.
public final class Convert {

    private Convert() {}

    /// The int that `o` is or that its `__index__` gives: a `Long` or `BigInteger`.
    ///
    /// @throws PyException TypeError if there is none
    public static Object index(ThreadState ts, Object o) {
        if (o instanceof Long || o instanceof BigInteger) {
            return o;
        }
        if (o instanceof Boolean b) {
            return b ? 1L : 0L;
        }
        if (o instanceof PyPrimitive p
                && (p.value() instanceof Long || p.value() instanceof BigInteger)) {
            return p.value();
        }
        Object slot = PyType.of(o).slot(Slot.INDEX);
        if (slot == null) {
            throw PyErr.typeError(
                    "'%s' object cannot be interpreted as an integer", PyErr.className(o));
        }
        Object r = CallOps.callMethod0(ts, slot, o);
        Object n = PyPrimitive.unwrap(r);
        if (n instanceof Long || n instanceof BigInteger) {
            warnOfSubclass(ts, "__index__", "int", r);
            return n;
        }
        if (n instanceof Boolean b) {
            warnOfSubclass(ts, "__index__", "int", r);
            return b ? 1L : 0L;
        }
        throw PyErr.typeError("__index__ returned non-int (type %s)", PyErr.className(r));
    }

    /// Warns of the result of a conversion that is an instance of a strict subclass of what it should be.
    ///
    /// @param method the name of the method that gave `result`, for the message
    /// @param expected the name of the builtin type
    public static void warnOfSubclass(
            ThreadState ts, String method, String expected, Object result) {
        PyType type = PyType.of(result);
        if (type.isHeap() || type == CoreTypes.BOOL) {
            ts.warn(
                    "DeprecationWarning",
                    ("%s returned non-%s (type %s).  The ability to return an instance of a strict"
                                    + " subclass of %s is deprecated, and may be removed in a"
                                    + " future version of Python.")
                            .formatted(method, expected, PyErr.className(result), expected));
        }
    }

    /// An argument declared `long`.
    ///
    /// @throws PyException TypeError or OverflowError
    public static long toLong(ThreadState ts, Object o) {
        if (o instanceof Long n) {
            return n;
        }
        if (index(ts, o) instanceof Long n) {
            return n;
        }
        throw PyErr.overflowError("Python int too large to convert to C ssize_t");
    }

    /// An argument declared `int`.
    ///
    /// @throws PyException TypeError or OverflowError
    public static int toInt(ThreadState ts, Object o) {
        long n = toLong(ts, o);
        if (n != (int) n) {
            throw PyErr.overflowError("Python int too large to convert to C int");
        }
        return (int) n;
    }

    /// As [#toLong], with values beyond a `Long` drawn to its nearest end, as slice bounds are.
    public static long toClampedLong(ThreadState ts, Object o) {
        Object n = index(ts, o);
        if (n instanceof BigInteger big) {
            return big.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return (Long) n;
    }

    /// An argument declared `double`.
    ///
    /// @throws PyException TypeError or OverflowError
    public static double toDouble(ThreadState ts, Object o) {
        if (o instanceof Double d) {
            return d;
        }
        if (o instanceof Long n) {
            return n;
        }
        if (PyPrimitive.unwrap(o) instanceof Double d
                && PyType.of(o).slot(Slot.FLOAT) == CoreTypes.FLOAT.slot(Slot.FLOAT)) {
            return d;
        }
        Object slot = PyType.of(o).slot(Slot.FLOAT);
        if (slot == null) {
            if (PyType.of(o).slot(Slot.INDEX) != null) {
                return bigToDouble(index(ts, o));
            }
            throw PyErr.typeError("must be real number, not %s", PyErr.className(o));
        }
        Object r = CallOps.callMethod0(ts, slot, o);
        if (PyPrimitive.unwrap(r) instanceof Double d) {
            warnOfSubclass(ts, PyErr.className(o) + ".__float__", "float", r);
            return d;
        }
        throw PyErr.typeError(
                "%s.__float__ returned non-float (type %s)",
                PyErr.className(o), PyErr.className(r));
    }

    /// The float nearest to an int.
    ///
    /// @throws PyException OverflowError if it is too large
    public static double bigToDouble(Object n) {
        if (n instanceof Long x) {
            return x;
        }
        double d = ((BigInteger) n).doubleValue();
        if (Double.isInfinite(d)) {
            throw PyErr.overflowError("int too large to convert to float");
        }
        return d;
    }

    /// An argument declared `String`: a str, as UTF-16.
    ///
    /// @param what how the error names the argument, such as `strip() argument 1`
    /// @throws PyException TypeError if it is not a str
    public static String toText(Object o, String what) {
        if (o instanceof String s) {
            return s;
        }
        if (!Str.isStr(o)) {
            throw PyErr.expected(what, "str", o);
        }
        return Str.utf16(o);
    }

    /// An int value in its normal form: `Long` if it fits.
    public static Object normal(BigInteger n) {
        return n.bitLength() < Long.SIZE ? (Object) n.longValue() : n;
    }
}
