package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

/// Declares the type of the special methods of builtin types as they are found on the type, such as `int.__add__`.
@PyTypeSpec(name = "wrapper_descriptor", hidden = true, self = PyMethodDescriptor.class)
final class WrapperDescriptorMethods {

    /// The type `wrapper_descriptor`.
    static final PyType TYPE = WrapperDescriptorMethodsSpec.TYPE;

    private WrapperDescriptorMethods() {}

    @PyMethod("__get__(self, instance, owner=None, /)")
    static Object get(PyMethodDescriptor self, Object instance, Object owner) {
        return self.get(instance, owner);
    }

    @PyMethod("__call__(self, /, *args, **kwargs)")
    static Object call(ThreadState ts, PyMethodDescriptor self, Object[] args, PyDict kwargs) {
        return self.callSlot(ts, args, kwargs);
    }

    @PyGetter(value = "__name__", member = true)
    static String name(PyMethodDescriptor self) {
        return self.name();
    }

    @PyGetter("__qualname__")
    static String qualname(PyMethodDescriptor self) {
        return self.qualname();
    }

    @PyGetter(value = "__objclass__", member = true)
    static PyType objclass(PyMethodDescriptor self) {
        return self.objclass();
    }

    @PyGetter("__doc__")
    static Object doc(PyMethodDescriptor self) {
        return self.doc();
    }

    @PyGetter("__text_signature__")
    static Object textSignature(PyMethodDescriptor self) {
        return self.textSignature();
    }

    @PyMethod("__repr__(self, /)")
    static String repr(PyMethodDescriptor self) {
        return self.repr();
    }

    @PyMethod("__reduce__(self, /)")
    static Object reduce(ThreadState ts, PyMethodDescriptor self) {
        return self.reduce(ts);
    }
}
