package dev.fermata.vm.object;

/// A callable that, found on a class, is called with the instance as its first argument: a Python function or the
/// descriptor of a builtin method. Callers may pass the instance themselves instead of making a bound method.
public interface PyMethodLike {

    /// The bound method that reading this through `self` gives.
    Object bindTo(Object self);
}
