package dev.fermata.vm.builtins;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.ListSort;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.run.FrameLocals;

import org.jspecify.annotations.Nullable;

/// `globals`, `locals`, `vars`, `dir`.
final class Namespaces {

    private Namespaces() {}

    /// The frame of the caller.
    static Frame frame(ThreadState ts, String function) {
        if (ts.visibleFrame() instanceof Frame frame) {
            return frame;
        }
        throw PyErr.systemError("%s(): no current frame", function);
    }

    static Object globals(ThreadState ts) {
        return frame(ts, "globals").globals;
    }

    static Object locals(ThreadState ts) {
        return FrameLocals.of(frame(ts, "locals"));
    }

    static Object vars(ThreadState ts, @Nullable Object object) {
        if (object == null) {
            return locals(ts);
        }
        Object dict = AttrOps.find(ts, object, "__dict__");
        if (dict == null) {
            throw PyErr.typeError("vars() argument must have __dict__ attribute");
        }
        return dict;
    }

    static Object dir(ThreadState ts, @Nullable Object object) {
        Object names;
        if (object == null) {
            names = CallOps.callAttribute(ts, locals(ts), "keys");
        } else {
            Object method = AttrOps.lookupSpecial(ts, object, Slot.DIR);
            if (method == null) {
                throw PyErr.typeError("object does not provide __dir__");
            }
            names = CallOps.call0(ts, method);
        }
        if (PyType.of(names).slot(Slot.ITER) == null) {
            throw PyErr.typeError("'%s' object is not iterable", PyErr.className(names));
        }
        Object[] items = IterOps.toArray(ts, names);
        ListSort.sort(ts, items, null, false);
        return PyList.of(items);
    }
}
