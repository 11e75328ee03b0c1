package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

/// Declares the type of the special methods of builtin objects, bound to the object, such as `(1).__add__`.
@PyTypeSpec(name = "method-wrapper", hidden = true, self = PyBuiltinFunction.class)
final class MethodWrapperMethods {

    /// The type `method-wrapper`.
    static final PyType TYPE = MethodWrapperMethodsSpec.TYPE;

    private MethodWrapperMethods() {}

    @PyMethod("__call__(self, /, *args, **kwargs)")
    static Object call(ThreadState ts, PyBuiltinFunction self, Object[] args, PyDict kwargs) {
        return self.callSlot(ts, args, kwargs);
    }

    @PyGetter("__name__")
    static String name(PyBuiltinFunction self) {
        return self.name();
    }

    @PyGetter("__qualname__")
    static String qualname(PyBuiltinFunction self) {
        return self.qualname();
    }

    @PyGetter(value = "__self__", member = true)
    static Object self(PyBuiltinFunction self) {
        return self.selfAttribute();
    }

    @PyGetter("__objclass__")
    static Object objclass(PyBuiltinFunction self) {
        return self.objclass();
    }

    @PyGetter("__doc__")
    static Object doc(PyBuiltinFunction self) {
        return self.doc();
    }

    @PyGetter("__text_signature__")
    static Object textSignature(PyBuiltinFunction self) {
        return self.textSignature();
    }

    @PyMethod("__repr__(self, /)")
    static String repr(ThreadState ts, PyBuiltinFunction self) {
        return self.repr(ts);
    }

    @PyMethod("__eq__(self, value, /)")
    static Object eq(PyBuiltinFunction self, Object value) {
        return self.eq(value);
    }

    @PyMethod("__hash__(self, /)")
    static long hash(PyBuiltinFunction self) {
        return self.hash();
    }

    @PyMethod("__reduce__(self, /)")
    static Object reduce(ThreadState ts, PyBuiltinFunction self) {
        return self.reduce(ts);
    }
}
