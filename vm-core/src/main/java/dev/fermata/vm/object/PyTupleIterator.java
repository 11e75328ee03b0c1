package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// Iterates over a tuple.
@PyTypeSpec(name = "tuple_iterator", hidden = true)
public final class PyTupleIterator extends PyIterator {

    /// The type `tuple_iterator`.
    public static final PyType TYPE = PyTupleIteratorSpec.TYPE;

    private @Nullable PyTuple tuple;
    private int index;

    /// Makes an iterator over `tuple`.
    public PyTupleIterator(PyTuple tuple) {
        super(TYPE);
        this.tuple = tuple;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        PyTuple t = tuple;
        if (t == null) {
            return null;
        }
        if (index < t.size()) {
            return t.get(index++);
        }
        tuple = null;
        return null;
    }

    @PyMethod("__length_hint__(self, /)")
    long lengthHint() {
        return tuple == null ? 0 : tuple.size() - index;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        Object iter = ts.interpreter().builtin("iter");
        return tuple == null
                ? PyTuple.of(iter, PyTuple.of(PyTuple.EMPTY))
                : PyTuple.of(iter, PyTuple.of(tuple), (long) index);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(long state) {
        if (tuple != null) {
            index = (int) Math.max(0, Math.min(tuple.size(), state));
        }
    }
}
