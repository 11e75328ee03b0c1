package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

/// Declares the type of attributes with a fixed place in the object: `__slots__`, and those of builtin types which
/// CPython has so.
@PyTypeSpec(name = "member_descriptor", hidden = true, self = DataDescriptor.class)
final class MemberDescriptorMethods {

    private MemberDescriptorMethods() {}

    @PyMethod("__get__(self, instance, owner=None, /)")
    static Object get(ThreadState ts, DataDescriptor self, Object instance, Object owner) {
        return self.get(ts, instance, owner);
    }

    @PyMethod("__set__(self, instance, value, /)")
    static void set(ThreadState ts, DataDescriptor self, Object instance, Object value) {
        self.set(ts, instance, value);
    }

    @PyMethod("__delete__(self, instance, /)")
    static void delete(ThreadState ts, DataDescriptor self, Object instance) {
        self.delete(ts, instance);
    }

    @PyGetter(value = "__name__", member = true)
    static String name(DataDescriptor self) {
        return self.name();
    }

    @PyGetter("__qualname__")
    static String qualname(DataDescriptor self) {
        return self.qualname();
    }

    @PyGetter(value = "__objclass__", member = true)
    static PyType objclass(DataDescriptor self) {
        return self.objclass();
    }

    @PyGetter("__doc__")
    static Object doc(DataDescriptor self) {
        return self.doc();
    }

    @PyMethod("__repr__(self, /)")
    static String repr(DataDescriptor self) {
        return "<member '%s' of '%s' objects>".formatted(self.name(), self.objclass().name());
    }

    @PyMethod("__reduce__(self, /)")
    static Object reduce(ThreadState ts, DataDescriptor self) {
        return PyTuple.of(
                ts.interpreter().builtin("getattr"), PyTuple.of(self.objclass(), self.name()));
    }
}
