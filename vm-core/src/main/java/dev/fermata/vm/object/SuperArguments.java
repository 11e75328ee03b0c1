package dev.fermata.vm.object;

/// What a frame tells `super()` without arguments.
public interface SuperArguments {

    /// The class in whose body the running function is defined: what its `__class__` cell holds.
    ///
    /// @throws PyException RuntimeError with CPython's `super(): ...` message if there is none
    PyType superClass();

    /// The running function's first argument.
    ///
    /// @throws PyException RuntimeError with CPython's `super(): ...` message if there is none
    Object superSelf();
}
