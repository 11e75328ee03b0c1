package dev.fermata.vm.object;

/// `repr`, `str`, `ascii` and `format` of any value.
public final class ReprOps {

    private ReprOps() {}

    /// `repr(o)` as a str value (`String` or [PyStr]).
    public static Object repr(ThreadState ts, Object o) {
        Object slot = PyType.of(o).slot(Slot.REPR);
        ts.enter(slot, " while getting the repr of an object");
        try {
            return checkText(
                    CallOps.callMethod0(ts, slot == null ? PyNone.NONE : slot, o), "__repr__");
        } finally {
            ts.leave();
        }
    }

    /// `str(o)` as a str value.
    public static Object str(ThreadState ts, Object o) {
        if (o instanceof String || o instanceof PyStr) {
            return o;
        }
        Object slot = PyType.of(o).slot(Slot.STR);
        ts.enter(slot, " while getting the str of an object");
        try {
            return checkText(
                    CallOps.callMethod0(ts, slot == null ? PyNone.NONE : slot, o), "__str__");
        } finally {
            ts.leave();
        }
    }

    /// `format(o, spec)` as a str value.
    public static Object format(ThreadState ts, Object o, Object spec) {
        if (Str.isEmpty(spec) && (o instanceof String || o instanceof PyStr)) {
            return o;
        }
        Object slot = PyType.of(o).slot(Slot.FORMAT);
        if (slot == null) {
            throw PyErr.typeError("Type %s doesn't define __format__", PyErr.className(o));
        }
        if (o instanceof PyPrimitive && slot instanceof PyMethodDescriptor && Str.isEmpty(spec)) {
            return str(ts, o);
        }
        Object r = CallOps.callMethod1(ts, slot, o, spec);
        if (!Str.isStr(r)) {
            throw PyErr.typeError("__format__ must return a str, not %s", PyErr.className(r));
        }
        return r;
    }

    private static Object checkText(Object r, String method) {
        if (!Str.isStr(r)) {
            throw PyErr.typeError("%s returned non-string (type %s)", method, PyErr.className(r));
        }
        return r;
    }
}
