package dev.fermata.stdlib.array;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Iterates over an array.
@PyTypeSpec(name = "arrayiterator", module = "array", hidden = true)
final class PyArrayIterator extends PyIterator {

    static final PyType TYPE = PyArrayIteratorSpec.TYPE;

    /// What is iterated over, null after its end.
    private @Nullable PyArray array;

    private int index;

    PyArrayIterator(PyArray array) {
        super(TYPE);
        this.array = array;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        PyArray a = array;
        if (a == null) {
            return null;
        }
        if (index >= a.size()) {
            array = null;
            return null;
        }
        return a.get(index++);
    }

    /// Return state information for pickling.
    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        Object iter = ts.interpreter().builtin("iter");
        return array == null
                ? PyTuple.of(iter, PyTuple.of(PyTuple.EMPTY))
                : PyTuple.of(iter, PyTuple.of(array), (long) index);
    }

    /// Set state information for unpickling.
    @PyMethod("__setstate__(self, state, /)")
    void setState(long state) {
        if (array != null) {
            index = (int) Math.max(0, Math.min(state, array.size()));
        }
    }
}
