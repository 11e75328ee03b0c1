package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// Declares the attributes that every class with instance dicts gets: never a type by itself.
@PyTypeSpec(name = "instance", module = "types", self = PyInstance.class, hidden = true)
final class InstanceMethods {

    private InstanceMethods() {}

    /// A `__dict__` descriptor for the namespace of `type`.
    static Object dictDescriptor(PyType type) {
        return new PyGetSetDescriptor(InstanceMethodsSpec.TYPE.spec().getSets()[0], type);
    }

    /// A `__weakref__` descriptor for the namespace of `type`.
    static Object weakrefDescriptor(PyType type) {
        return new PyGetSetDescriptor(InstanceMethodsSpec.TYPE.spec().getSets()[1], type);
    }

    @PyGetter("__dict__")
    static Object dict(PyInstance self) {
        return self.toDictionary();
    }

    @PySetter("__dict__")
    static void setDict(PyInstance self, @Nullable Object value) {
        if (value == null && self.type().isHeap()) {
            self.setDictionary(new PyDict());
        } else if (value == null) {
            throw PyErr.typeError("cannot delete __dict__");
        } else if (value instanceof PyDict dict) {
            self.setDictionary(dict);
        } else {
            throw PyErr.typeError(
                    "__dict__ must be set to a dictionary, not a '%s'", PyErr.className(value));
        }
    }

    @PyGetter("__weakref__")
    static Object weakref(PyInstance self) {
        return PyNone.NONE;
    }
}
