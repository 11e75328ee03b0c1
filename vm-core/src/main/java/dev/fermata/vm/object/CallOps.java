package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// Calling any Python value. The engine has its own way for Python functions; these run a callee to its end.
public final class CallOps {

    /// An empty argument list.
    public static final Object[] NO_ARGS = new Object[0];

    private CallOps() {}

    /// Calls `f(*args)` with the trailing arguments named by `keywords`.
    ///
    /// @param args positional arguments, then keyword values; the callee owns the array
    /// @param keywords names of the trailing arguments, or null for none
    public static Object call(
            ThreadState ts, Object f, Object[] args, String @Nullable [] keywords) {
        return f instanceof PyObject p
                ? p.call(ts, args, keywords)
                : callThroughSlot(ts, f, args, keywords);
    }

    /// Calls `f()`.
    public static Object call0(ThreadState ts, Object f) {
        return f instanceof PyObject p ? p.call0(ts) : callThroughSlot(ts, f, NO_ARGS, null);
    }

    /// Calls `f(a)`.
    public static Object call1(ThreadState ts, Object f, Object a) {
        return f instanceof PyObject p
                ? p.call1(ts, a)
                : callThroughSlot(ts, f, new Object[] {a}, null);
    }

    /// Calls `f(a, b)`.
    public static Object call2(ThreadState ts, Object f, Object a, Object b) {
        return f instanceof PyObject p
                ? p.call2(ts, a, b)
                : callThroughSlot(ts, f, new Object[] {a, b}, null);
    }

    /// Calls `f(a, b, c)`.
    public static Object call3(ThreadState ts, Object f, Object a, Object b, Object c) {
        return f instanceof PyObject p
                ? p.call3(ts, a, b, c)
                : callThroughSlot(ts, f, new Object[] {a, b, c}, null);
    }

    /// Calls what the type of `f` has as `__call__`.
    ///
    /// @throws PyException TypeError if it is not callable
    static Object callThroughSlot(
            ThreadState ts, Object f, Object[] args, String @Nullable [] keywords) {
        PyType type = PyType.of(f);
        Object slot = type.slot(Slot.CALL);
        if (slot == null) {
            throw PyErr.typeError("'%s' object is not callable", type.errorName());
        }
        ts.enter(slot instanceof PyMethodLike ? "" : " while calling a Python object");
        try {
            return callMethod(ts, slot, f, args, keywords);
        } finally {
            ts.leave();
        }
    }

    /// Calls `method`, as it was found on the type of `self`, bound to `self`.
    public static Object callMethod(
            ThreadState ts,
            Object method,
            Object self,
            Object[] args,
            String @Nullable [] keywords) {
        if (method instanceof PyMethodLike) {
            Object[] all = new Object[args.length + 1];
            all[0] = self;
            System.arraycopy(args, 0, all, 1, args.length);
            return ((PyObject) method).call(ts, all, keywords);
        }
        return call(ts, AttrOps.bind(ts, method, self), args, keywords);
    }

    /// Calls the special method found on the type of `self` with no other argument.
    public static Object callMethod0(ThreadState ts, Object method, Object self) {
        if (method instanceof PyMethodLike) {
            return ((PyObject) method).call1(ts, self);
        }
        return call0(ts, AttrOps.bind(ts, method, self));
    }

    /// Calls the special method found on the type of `self` with one other argument.
    public static Object callMethod1(ThreadState ts, Object method, Object self, Object a) {
        if (method instanceof PyMethodLike) {
            return ((PyObject) method).call2(ts, self, a);
        }
        return call1(ts, AttrOps.bind(ts, method, self), a);
    }

    /// Calls the special method found on the type of `self` with two other arguments.
    public static Object callMethod2(
            ThreadState ts, Object method, Object self, Object a, Object b) {
        if (method instanceof PyMethodLike) {
            return ((PyObject) method).call3(ts, self, a, b);
        }
        return call2(ts, AttrOps.bind(ts, method, self), a, b);
    }

    /// Calls `self.name(*args)`.
    public static Object callAttribute(ThreadState ts, Object self, String name, Object... args) {
        PyType type = PyType.of(self);
        if (type.slot(Slot.GETATTRIBUTE) == AttrOps.genericGetAttribute()
                && !(self instanceof PyInstance i && i.getOwn(name) != null)) {
            Object method = type.lookup(name);
            if (method instanceof PyMethodLike) {
                return callMethod(ts, method, self, args, null);
            }
        }
        return call(ts, AttrOps.get(ts, self, name), args, null);
    }

    /// Whether `callable(f)` is true.
    public static boolean isCallable(Object f) {
        return PyType.of(f).slot(Slot.CALL) != null;
    }
}
