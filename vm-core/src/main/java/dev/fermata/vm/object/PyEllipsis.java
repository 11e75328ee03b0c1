package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

/// The type of `Ellipsis`, written `...`.
@PyTypeSpec(name = "ellipsis", module = "types", hidden = true)
public final class PyEllipsis extends PyObject {

    /// The type `ellipsis`.
    public static final PyType TYPE = PyEllipsisSpec.TYPE;

    /// Python's `Ellipsis`.
    public static final PyEllipsis ELLIPSIS = new PyEllipsis();

    private PyEllipsis() {
        super(TYPE);
    }

    @PyMethod("__new__(type, /, *args, **kwargs)")
    static Object make(PyType type, Object[] args, PyDict kwargs) {
        if (args.length + kwargs.size() > 0) {
            throw PyErr.typeError("EllipsisType takes no arguments");
        }
        return ELLIPSIS;
    }

    @PyMethod("__repr__(self, /)")
    String repr() {
        return "Ellipsis";
    }

    @PyMethod("__reduce__(self, /)")
    String reduce() {
        return "Ellipsis";
    }
}
