package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// Calling a class: `__new__`, then `__init__` (Language Reference, 3.3.3 and 3.3.1).
public final class TypeCalls {

    private TypeCalls() {}

    /// `type(*args)`, honouring a metaclass's `__call__`.
    static Object call(ThreadState ts, PyType type, Object[] args, String @Nullable [] keywords) {
        PyType meta = type.type();
        if (meta != CoreTypes.TYPE) {
            Object slot = meta.slot(Slot.CALL);
            if (slot != null && slot != CoreTypes.TYPE.slot(Slot.CALL)) {
                ts.enter();
                try {
                    return CallOps.callMethod(ts, slot, type, args, keywords);
                } finally {
                    ts.leave();
                }
            }
        }
        return instantiate(ts, type, args, keywords);
    }

    /// `type.__call__(type, *args)`.
    public static Object instantiate(
            ThreadState ts, PyType type, Object[] args, String @Nullable [] keywords) {
        if (type == CoreTypes.TYPE && keywords == null && args.length == 1) {
            return PyType.of(args[0]);
        }
        Object made = callNew(ts, type, args, keywords);
        PyType madeType = PyType.of(made);
        if (madeType == type || madeType.isSubtypeOf(type)) {
            ts.collect(made);
            try {
                callInit(ts, made, madeType, args, keywords);
            } finally {
                ts.collected();
            }
        }
        return made;
    }

    /// Whether calling `type` makes a plain object and runs the `__init__` it finds on the class: nothing overrides
    /// `__new__` or the metaclass's `__call__`, and the class is not abstract.
    public static boolean isPlain(PyType type) {
        return type.isHeap()
                && type.solidBase() == CoreTypes.OBJECT
                && !type.isAbstract()
                && type.slot(Slot.NEW) == ObjectMethods.newSlot()
                && (type.type() == CoreTypes.TYPE
                        || type.type().slot(Slot.CALL) == CoreTypes.TYPE.slot(Slot.CALL));
    }

    /// `type.__new__(type, *args)`.
    public static Object callNew(
            ThreadState ts, PyType type, Object[] args, String @Nullable [] keywords) {
        Object slot = type.slot(Slot.NEW);
        if (slot == null) {
            throw PyErr.typeError("cannot create '%s' instances", qualifiedName(type));
        }
        Object function =
                slot instanceof PyBuiltinFunction ? slot : AttrOps.bind(ts, slot, null, type);
        Object[] all = new Object[args.length + 1];
        all[0] = type;
        System.arraycopy(args, 0, all, 1, args.length);
        return CallOps.call(ts, function, all, keywords);
    }

    private static void callInit(
            ThreadState ts, Object made, PyType type, Object[] args, String @Nullable [] keywords) {
        Object init = type.slot(Slot.INIT);
        if (init == null || init == ObjectMethods.initSlot() && isPlainNew(type, args)) {
            return;
        }
        Object r = CallOps.callMethod(ts, init, made, args, keywords);
        if (r != PyNone.NONE) {
            throw PyErr.typeError("__init__() should return None, not '%s'", PyErr.className(r));
        }
    }

    private static boolean isPlainNew(PyType type, Object[] args) {
        return args.length == 0 || type.slot(Slot.NEW) == ObjectMethods.newSlot();
    }

    /// A builtin type's name with its module, unless that is `builtins`.
    static String qualifiedName(PyType type) {
        return type.errorName();
    }
}
