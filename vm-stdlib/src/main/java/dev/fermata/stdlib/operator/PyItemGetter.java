package dev.fermata.stdlib.operator;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// Return a callable object that fetches the given item(s) from its operand.
///
/// After f = itemgetter(2), the call f(r) returns r[2]. After g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])
@PyTypeSpec(name = "itemgetter", module = "operator", hidden = true)
final class PyItemGetter extends PyInstance {

    static final PyType TYPE = PyItemGetterSpec.TYPE;

    private final PyTuple keys;

    private PyItemGetter(PyType type, PyTuple keys) {
        super(type);
        this.keys = keys;
    }

    @PyMethod("__new__(cls, /, *items)")
    static Object make(PyType cls, Object[] items) {
        if (items.length == 0) {
            throw PyErr.typeError("itemgetter expected 1 argument, got 0");
        }
        return new PyItemGetter(cls, PyTuple.of(items));
    }

    @Override
    public Object call1(ThreadState ts, Object obj) {
        if (keys.size() == 1) {
            return get(ts, obj, keys.get(0));
        }
        Object[] found = new Object[keys.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = get(ts, obj, keys.get(i));
        }
        return PyTuple.of(found);
    }

    private static Object get(ThreadState ts, Object obj, Object key) {
        return ItemOps.get(ts, obj, key);
    }

    /// Call self as a function.
    @PyMethod("__call__(self, /, *args)")
    Object callSlot(ThreadState ts, Object[] args) {
        if (args.length != 1) {
            throw PyErr.typeError("itemgetter expected 1 argument, got %d", args.length);
        }
        return call1(ts, args[0]);
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        StringBuilder text = new StringBuilder("operator.itemgetter(");
        for (int i = 0; i < keys.size(); i++) {
            text.append(i > 0 ? ", " : "").append(Str.utf16(ReprOps.repr(ts, keys.get(i))));
        }
        return text.append(')').toString();
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        return PyTuple.of(type(), keys);
    }
}
