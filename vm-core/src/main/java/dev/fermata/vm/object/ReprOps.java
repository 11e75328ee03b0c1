package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

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

    /// The method that gives `str(o)`, bound, if it is not builtin; else null.
    public static @Nullable Object pythonMethod(Object o) {
        Object slot = textSlot(o);
        return slot == null || slot instanceof PyMethodDescriptor || !(o instanceof PyInstance)
                ? null
                : new PyBoundMethod(slot, o);
    }

    /// The name of that method.
    public static String pythonMethodName(Object o) {
        return textSlot(o) == PyType.of(o).slot(Slot.STR) ? "__str__" : "__repr__";
    }

    private static @Nullable Object textSlot(Object o) {
        Object slot = PyType.of(o).slot(Slot.STR);
        return slot == CoreTypes.OBJECT.slot(Slot.STR) ? PyType.of(o).slot(Slot.REPR) : slot;
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

    /// What a method that gives text has returned, if it is a str.
    ///
    /// @throws PyException TypeError if not
    public static Object checkText(Object r, String method) {
        if (!Str.isStr(r)) {
            throw PyErr.typeError("%s returned non-string (type %s)", method, PyErr.className(r));
        }
        return r;
    }
}
