package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;

import org.jspecify.annotations.Nullable;

/// A builtin iterator. Engines call [#next] directly when the object's type is builtin, so that no exception ends a
/// loop. Its state is in its fields, where it can be saved: never in a Java iterator or lambda.
public abstract class PyIterator extends PyInstance {

    /// Makes an iterator of `type`.
    protected PyIterator(PyType type) {
        super(type);
    }

    /// The next value, or null at the end. Once it has returned null it does so for ever. Charges for work beyond the
    /// step itself.
    public abstract @Nullable Object next(ThreadState ts);

    /// Python's `__iter__`, for the spec of each subclass to inherit.
    @PyMethod("__iter__(self, /)")
    public final Object iter() {
        return this;
    }

    /// Python's `__next__`, for the spec of each subclass to inherit.
    @PyMethod("__next__(self, /)")
    public final Object nextOrStop(ThreadState ts) {
        Object value = next(ts);
        if (value == null) {
            throw PyErr.stopIteration(PyNone.NONE);
        }
        return value;
    }
}
