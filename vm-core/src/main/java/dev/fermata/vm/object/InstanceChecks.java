package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// `isinstance` and `issubclass` (PEP 3119).
public final class InstanceChecks {

    private InstanceChecks() {}

    /// `isinstance(o, classOrTuple)`.
    public static boolean isInstance(ThreadState ts, Object o, Object classOrTuple) {
        if (PyType.of(o) == classOrTuple) {
            return true;
        }
        if (classOrTuple instanceof PyType t && t.type() == CoreTypes.TYPE) {
            return isRealInstance(ts, o, t);
        }
        if (classOrTuple instanceof PyTuple tuple) {
            ts.enter(" in __instancecheck__");
            try {
                for (Object c : tuple.items()) {
                    if (isInstance(ts, o, c)) {
                        return true;
                    }
                }
                return false;
            } finally {
                ts.leave();
            }
        }
        Object check = PyType.of(classOrTuple).slot(Slot.INSTANCECHECK);
        if (check != null) {
            ts.enter();
            try {
                return CompareOps.truth(ts, CallOps.callMethod1(ts, check, classOrTuple, o));
            } finally {
                ts.leave();
            }
        }
        return isAbstractInstance(ts, o, classOrTuple);
    }

    /// `issubclass(c, classOrTuple)`.
    public static boolean isSubclass(ThreadState ts, Object c, Object classOrTuple) {
        if (classOrTuple instanceof PyType t && t.type() == CoreTypes.TYPE) {
            return c == classOrTuple || isRealSubclass(ts, c, t);
        }
        if (classOrTuple instanceof PyTuple tuple) {
            ts.enter(" in __subclasscheck__");
            try {
                for (Object k : tuple.items()) {
                    if (isSubclass(ts, c, k)) {
                        return true;
                    }
                }
                return false;
            } finally {
                ts.leave();
            }
        }
        Object check = PyType.of(classOrTuple).slot(Slot.SUBCLASSCHECK);
        if (check != null) {
            ts.enter();
            try {
                return CompareOps.truth(ts, CallOps.callMethod1(ts, check, classOrTuple, c));
            } finally {
                ts.leave();
            }
        }
        return isAbstractSubclass(ts, c, classOrTuple);
    }

    /// What `type.__instancecheck__` does: the object's class or its `__class__` inherits from `c`.
    static boolean isRealInstance(ThreadState ts, Object o, PyType c) {
        PyType type = PyType.of(o);
        if (type.isSubtypeOf(c)) {
            return true;
        }
        if (!(o instanceof PyObject)
                || !type.isHeap()
                        && type.slot(Slot.GETATTRIBUTE) == AttrOps.genericGetAttribute()) {
            return false;
        }
        Object claimed = AttrOps.find(ts, o, "__class__");
        return claimed instanceof PyType t && t != type && t.isSubtypeOf(c);
    }

    /// What `type.__subclasscheck__` does.
    static boolean isRealSubclass(ThreadState ts, Object subclass, PyType c) {
        if (subclass instanceof PyType t) {
            return t.isSubtypeOf(c);
        }
        requireBases(ts, subclass, "issubclass() arg 1 must be a class");
        return isAbstractSubclass(ts, subclass, c);
    }

    private static boolean isAbstractInstance(ThreadState ts, Object o, Object c) {
        requireBases(ts, c, "isinstance() arg 2 must be a type, a tuple of types, or a union");
        Object claimed = AttrOps.find(ts, o, "__class__");
        return claimed != null && derives(ts, claimed, c);
    }

    private static boolean isAbstractSubclass(ThreadState ts, Object subclass, Object c) {
        requireBases(ts, subclass, "issubclass() arg 1 must be a class");
        requireBases(ts, c, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
        return derives(ts, subclass, c);
    }

    private static boolean derives(ThreadState ts, Object subclass, Object c) {
        if (subclass == c) {
            return true;
        }
        PyTuple bases = bases(ts, subclass);
        if (bases == null) {
            return false;
        }
        ts.enter();
        try {
            for (Object base : bases.items()) {
                if (derives(ts, base, c)) {
                    return true;
                }
            }
            return false;
        } finally {
            ts.leave();
        }
    }

    private static @Nullable PyTuple bases(ThreadState ts, Object c) {
        return AttrOps.find(ts, c, "__bases__") instanceof PyTuple t ? t : null;
    }

    private static void requireBases(ThreadState ts, Object c, String message) {
        if (bases(ts, c) == null) {
            throw PyErr.typeError(message);
        }
    }
}
