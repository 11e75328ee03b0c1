package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

/// The type of `None`.
@PyTypeSpec(name = "NoneType", module = "types", hidden = true)
public final class PyNone extends PyObject {

    /// The type `NoneType`.
    public static final PyType TYPE = PyNoneSpec.TYPE;

    /// Python's `None`.
    public static final PyNone NONE = new PyNone();

    private PyNone() {
        super(TYPE);
    }

    @PyMethod("__new__(type, /, *args, **kwargs)")
    static Object make(PyType type, Object[] args, PyDict kwargs) {
        if (args.length + kwargs.size() > 0) {
            throw PyErr.typeError("NoneType takes no arguments");
        }
        return NONE;
    }

    @PyMethod("__repr__(self, /)")
    String repr() {
        return "None";
    }

    @PyMethod("__bool__(self, /)")
    boolean bool() {
        return false;
    }

    @Override
    public String toString() {
        return "None";
    }
}
