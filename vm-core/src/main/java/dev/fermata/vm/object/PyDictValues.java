package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

/// A view of the values of a dict.
@PyTypeSpec(name = "dict_values", hidden = true)
public final class PyDictValues extends PyObject {

    /// The type `dict_values`.
    public static final PyType TYPE = PyDictValuesSpec.TYPE;

    private final PyDict dict;

    /// Makes a view of `dict`.
    public PyDictValues(PyDict dict) {
        super(TYPE);
        this.dict = dict;
    }

    @PyMethod("__len__(self, /)")
    long len() {
        return dict.size();
    }

    @PyMethod("__iter__(self, /)")
    Object iter() {
        return PyDictIterator.of(dict, PyDictIterator.Kind.VALUES, false);
    }

    @PyMethod("__reversed__(self, /)")
    Object reversed() {
        return PyDictIterator.of(dict, PyDictIterator.Kind.VALUES, true);
    }

    @PyGetter("mapping")
    Object mapping(ThreadState ts) {
        return CallOps.call1(ts, Builtins.type("types.mappingproxy"), dict);
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        if (!ts.reprEnter(this)) {
            return "...";
        }
        try {
            return PyStr.of(
                    "dict_values(" + Str.utf16(ReprOps.repr(ts, IterOps.toList(ts, this))) + ")");
        } finally {
            ts.reprLeave(this);
        }
    }
}
