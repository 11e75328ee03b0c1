package dev.fermata.stdlib.typing;

import dev.fermata.vm.object.ActiveFrame;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;

/// What the types of this package have in common.
final class Typing {

    private Typing() {}

    /// Calls a function of the pure-Python `typing`.
    static Object call(ThreadState ts, String function, Object... args) {
        Object typing = CallOps.call1(ts, ts.interpreter().builtin("__import__"), "typing");
        return CallOps.call(ts, AttrOps.get(ts, typing, function), args, null);
    }

    /// Checks the bound of a type variable; None stays None.
    static Object bound(ThreadState ts, Object bound) {
        return bound == PyNone.NONE
                ? bound
                : call(ts, "_type_check", bound, PyStr.of("Bound must be a type."));
    }

    /// Sets the `__module__` of `made` to that of the running code.
    static void setModule(ThreadState ts, PyInstance made) {
        ActiveFrame frame = ts.visibleFrame();
        Object module = frame == null ? null : frame.globals().get("__name__");
        made.setOwn("__module__", module == null ? PyNone.NONE : module);
    }

    /// The error for using an instance of a type of this package as a base class.
    static PyException notABase(String typeName) {
        return PyErr.typeError("Cannot subclass an instance of %s", typeName);
    }

    /// What a lazily evaluated part of a definition (PEP 695) gives.
    static Object evaluate(ThreadState ts, Object thunk) {
        return CallOps.call0(ts, thunk);
    }

    /// Constraints as the tuple that scripts see.
    static PyTuple constraints(Object value) {
        return value instanceof PyTuple t ? t : PyTuple.EMPTY;
    }
}
