package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// Iterates over a tuple.
@PyTypeSpec(name = "tuple_iterator", hidden = true)
public final class PyTupleIterator extends PyIterator {

    /// The type `tuple_iterator`.
    public static final PyType TYPE = PyTupleIteratorSpec.TYPE;

    private PyTuple tuple;
    private int index;

    /// Makes an iterator over `tuple`.
    public PyTupleIterator(PyTuple tuple) {
        super(TYPE);
        this.tuple = tuple;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        if (index < tuple.size()) {
            return tuple.get(index++);
        }
        tuple = PyTuple.EMPTY;
        return null;
    }

    @PyMethod("__length_hint__(self, /)")
    long lengthHint() {
        return Math.max(0, tuple.size() - index);
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        Object iter = ts.interpreter().builtin("iter");
        return PyTuple.of(iter, PyTuple.of(tuple), (long) index);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(long state) {
        index = (int) Math.max(0, Math.min(tuple.size(), state));
    }
}
