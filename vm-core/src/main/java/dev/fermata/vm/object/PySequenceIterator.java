package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// Iterates over an object that has `__getitem__` but no `__iter__`, counting from 0.
@PyTypeSpec(name = "iterator", hidden = true)
public final class PySequenceIterator extends PyIterator {

    /// The type `iterator`.
    public static final PyType TYPE = PySequenceIteratorSpec.TYPE;

    private @Nullable Object sequence;
    private long index;

    /// Makes an iterator over `sequence`.
    public PySequenceIterator(Object sequence) {
        super(TYPE);
        this.sequence = sequence;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        if (sequence == null) {
            return null;
        }
        try {
            return ItemOps.get(ts, sequence, index++);
        } catch (PyException e) {
            if (e.is(ExceptionTypes.INDEX_ERROR) || e.is(ExceptionTypes.STOP_ITERATION)) {
                sequence = null;
                return null;
            }
            throw e;
        }
    }

    @PyMethod("__length_hint__(self, /)")
    Object lengthHint(ThreadState ts) {
        if (sequence == null) {
            return 0L;
        }
        return Math.max(0, ItemOps.len(ts, sequence) - index);
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        Object iter = ts.interpreter().builtin("iter");
        return sequence == null
                ? PyTuple.of(iter, PyTuple.of(PyTuple.EMPTY))
                : PyTuple.of(iter, PyTuple.of(sequence), index);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(long state) {
        index = Math.max(0, state);
    }
}
