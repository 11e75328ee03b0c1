package dev.fermata.stdlib.operator;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// Return a callable object that fetches the given attribute(s) from its operand.
///
/// After f = attrgetter('name'), the call f(r) returns r.name. After g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date). After h = attrgetter('name.first', 'name.last'), the call h(r) returns (r.name.first, r.name.last).
@PyTypeSpec(name = "attrgetter", module = "operator", hidden = true)
final class PyAttrGetter extends PyInstance {

    static final PyType TYPE = PyAttrGetterSpec.TYPE;

    private final PyTuple keys;

    private PyAttrGetter(PyType type, PyTuple keys) {
        super(type);
        this.keys = keys;
    }

    @PyMethod("__new__(cls, /, *attrs)")
    static Object make(PyType cls, Object[] attrs) {
        if (attrs.length == 0) {
            throw PyErr.typeError("attrgetter expected 1 argument, got 0");
        }
        for (Object name : attrs) {
            if (!Str.isStr(name)) {
                throw PyErr.typeError("attribute name must be a string");
            }
        }
        return new PyAttrGetter(cls, PyTuple.of(attrs));
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
        Object found = obj;
        for (String part : Str.utf16(key).split("\\.", -1)) {
            found = AttrOps.get(ts, found, part);
        }
        return found;
    }

    /// Call self as a function.
    @PyMethod("__call__(self, /, *args)")
    Object callSlot(ThreadState ts, Object[] args) {
        if (args.length != 1) {
            throw PyErr.typeError("attrgetter expected 1 argument, got %d", args.length);
        }
        return call1(ts, args[0]);
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        StringBuilder text = new StringBuilder("operator.attrgetter(");
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
