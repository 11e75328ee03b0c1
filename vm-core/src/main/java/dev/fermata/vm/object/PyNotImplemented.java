package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

/// The type of `NotImplemented`, which a binary special method returns for operands that it does not know.
@PyTypeSpec(name = "NotImplementedType", module = "types", hidden = true)
public final class PyNotImplemented extends PyObject {

    /// The type `NotImplementedType`.
    public static final PyType TYPE = PyNotImplementedSpec.TYPE;

    /// Python's `NotImplemented`.
    public static final PyNotImplemented NOT_IMPLEMENTED = new PyNotImplemented();

    private PyNotImplemented() {
        super(TYPE);
    }

    @PyMethod("__new__(type, /, *args, **kwargs)")
    static Object make(PyType type, Object[] args, PyDict kwargs) {
        if (args.length + kwargs.size() > 0) {
            throw PyErr.typeError("NotImplementedType takes no arguments");
        }
        return NOT_IMPLEMENTED;
    }

    @PyMethod("__repr__(self, /)")
    String repr() {
        return "NotImplemented";
    }

    @PyMethod("__reduce__(self, /)")
    String reduce() {
        return "NotImplemented";
    }

    @PyMethod("__bool__(self, /)")
    boolean bool(ThreadState ts) {
        ts.warn("DeprecationWarning", "NotImplemented should not be used in a boolean context");
        return true;
    }
}
