package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// Subscription, length and membership (Language Reference, 3.3.7).
public final class ItemOps {

    private ItemOps() {}

    /// `o[key]`.
    public static Object get(ThreadState ts, Object o, Object key) {
        PyType type = PyType.of(o);
        Object slot = type.slot(Slot.GETITEM);
        if (slot != null) {
            return CallOps.callMethod1(ts, slot, o, key);
        }
        if (o instanceof PyType c) {
            return classGetItem(ts, c, key);
        }
        throw PyErr.typeError("'%s' object is not subscriptable", type.errorName());
    }

    private static Object classGetItem(ThreadState ts, PyType c, Object key) {
        if (c == CoreTypes.TYPE) {
            return CallOps.call2(ts, Builtins.type("types.GenericAlias"), c, key);
        }
        Object method = AttrOps.find(ts, c, "__class_getitem__");
        if (method == null) {
            throw PyErr.typeError("type '%s' is not subscriptable", c.name());
        }
        return CallOps.call1(ts, method, key);
    }

    /// `o[key] = value`.
    public static void set(ThreadState ts, Object o, Object key, Object value) {
        PyType type = PyType.of(o);
        Object slot = type.slot(Slot.SETITEM);
        if (slot == null) {
            throw PyErr.typeError("'%s' object does not support item assignment", type.errorName());
        }
        CallOps.callMethod2(ts, slot, o, key, value);
    }

    /// `del o[key]`.
    public static void delete(ThreadState ts, Object o, Object key) {
        PyType type = PyType.of(o);
        Object slot = type.slot(Slot.DELITEM);
        if (slot == null) {
            boolean sequence =
                    PyType.of(key).slot(Slot.INDEX) != null
                            && (type.isHeap()
                                    || type.slot(Slot.LEN) != null
                                    || type.slot(Slot.CONTAINS) != null);
            throw PyErr.typeError(
                    sequence
                            ? "'%s' object doesn't support item deletion"
                            : "'%s' object does not support item deletion",
                    type.errorName());
        }
        CallOps.callMethod1(ts, slot, o, key);
    }

    /// `len(o)`.
    public static long len(ThreadState ts, Object o) {
        Object slot = PyType.of(o).slot(Slot.LEN);
        if (slot == null) {
            throw PyErr.typeError("object of type '%s' has no len()", PyErr.className(o));
        }
        return checkedLength(ts, CallOps.callMethod0(ts, slot, o));
    }

    /// The length that a `__len__` returned.
    ///
    /// @throws PyException TypeError, ValueError or OverflowError if it is none
    static long checkedLength(ThreadState ts, Object result) {
        Object n = Convert.index(ts, result);
        if (n instanceof BigInteger big) {
            if (big.signum() < 0) {
                throw PyErr.valueError("__len__() should return >= 0");
            }
            throw PyErr.overflowError("cannot fit 'int' into an index-sized integer");
        }
        long length = (Long) n;
        if (length < 0) {
            throw PyErr.valueError("__len__() should return >= 0");
        }
        return length;
    }

    /// `operator.length_hint(o)`, or -1 when nothing tells.
    ///
    /// @throws PyException what `__len__` or `__length_hint__` raises other than TypeError, or if the hint is no length
    public static long lengthHint(ThreadState ts, Object o) {
        PyType type = PyType.of(o);
        Object slot = type.slot(Slot.LENGTH_HINT);
        Object hint;
        try {
            if (type.slot(Slot.LEN) != null) {
                return len(ts, o);
            }
            hint =
                    slot == null
                            ? PyNotImplemented.NOT_IMPLEMENTED
                            : CallOps.callMethod0(ts, slot, o);
        } catch (PyException e) {
            if (e.is(ExceptionTypes.TYPE_ERROR)) {
                return -1;
            }
            throw e;
        }
        if (hint == PyNotImplemented.NOT_IMPLEMENTED) {
            return -1;
        }
        if (!PyType.of(hint).isSubtypeOf(CoreTypes.INT)) {
            throw PyErr.typeError(
                    "__length_hint__ must be an integer, not %s", PyErr.className(hint));
        }
        long n = Convert.toLong(ts, hint);
        if (n < 0) {
            throw PyErr.valueError("__length_hint__() should return >= 0");
        }
        return n;
    }

    /// `item in container`.
    public static boolean contains(ThreadState ts, Object container, Object item) {
        PyType type = PyType.of(container);
        Object slot = type.slot(Slot.CONTAINS);
        if (slot == PyNone.NONE) {
            throw PyErr.typeError("'%s' object is not a container", type.errorName());
        }
        if (slot != null) {
            return CompareOps.truth(ts, CallOps.callMethod1(ts, slot, container, item));
        }
        @Nullable Object it;
        if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
            throw PyErr.typeError("argument of type '%s' is not iterable", type.errorName());
        }
        if (type.slot(Slot.ITER) == PyNone.NONE) {
            throw PyErr.typeError("argument of type '%s' is not iterable", type.name());
        }
        it = IterOps.iter(ts, container);
        for (Object v = IterOps.next(ts, it); v != null; v = IterOps.next(ts, it)) {
            ts.charge(1);
            if (CompareOps.same(ts, v, item)) {
                return true;
            }
        }
        return false;
    }
}
