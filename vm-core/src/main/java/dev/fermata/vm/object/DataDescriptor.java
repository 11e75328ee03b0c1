package dev.fermata.vm.object;

/// An attribute as it is found on the class that declares it: computed, or one of `__slots__`.
sealed interface DataDescriptor permits PyGetSetDescriptor, PyMemberDescriptor {

    /// Python's `__get__`.
    Object get(ThreadState ts, Object instance, Object owner);

    /// Python's `__set__`.
    void set(ThreadState ts, Object instance, Object value);

    /// Python's `__delete__`.
    void delete(ThreadState ts, Object instance);

    /// The attribute's name.
    String name();

    /// The name after that of the class.
    String qualname();

    /// The class that declares the attribute.
    PyType objclass();

    /// The docstring, or None.
    Object doc();
}
