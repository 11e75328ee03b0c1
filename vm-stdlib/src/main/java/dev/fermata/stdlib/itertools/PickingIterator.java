package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// An iterator over tuples of items that are picked from a pool by position; what comes next is worked out in place.
abstract class PickingIterator extends PyIterator {

    /// The items to pick from.
    final Object[] pool;

    /// The positions of the last tuple; empty at first.
    final int[] indices;

    private boolean started;
    private boolean ended;

    /// Makes an iterator that begins with the tuple at `indices`.
    PickingIterator(PyType type, Object[] pool, int[] indices, boolean ended) {
        super(type);
        this.pool = pool;
        this.indices = indices;
        this.ended = ended;
    }

    /// Moves [#indices] to those of the next tuple; returns whether there is one.
    abstract boolean advance();

    /// The arguments that make such an iterator, at its beginning.
    abstract PyTuple arguments();

    /// The arguments that make one that has ended.
    abstract PyTuple exhausted();

    /// The largest value that index `i` can have.
    abstract int limit(int i);

    /// What `__setstate__` takes to get where the iterator is.
    PyTuple state() {
        return toTuple(indices);
    }

    /// Goes to where another iterator was when it gave this state.
    void restore(ThreadState ts, Object state) {
        int[] read = toArray(ts, state, indices.length);
        for (int i = 0; i < read.length; i++) {
            indices[i] = Math.clamp(read[i], 0, limit(i));
        }
    }

    static PyTuple toTuple(int[] numbers) {
        Object[] items = new Object[numbers.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = (long) numbers[i];
        }
        return PyTuple.of(items);
    }

    /// @throws dev.fermata.vm.object.PyException ValueError unless `numbers` is a tuple of that length
    static int[] toArray(ThreadState ts, Object numbers, int length) {
        if (!(numbers instanceof PyTuple tuple) || tuple.size() != length) {
            throw PyErr.valueError("invalid arguments");
        }
        int[] array = new int[length];
        for (int i = 0; i < length; i++) {
            if (!PyType.of(tuple.get(i)).isSubtypeOf(PyType.of(0L))) {
                throw PyErr.typeError("an integer is required");
            }
            array[i] = Convert.toInt(ts, tuple.get(i));
        }
        return array;
    }

    @PyMethod("__reduce__(self, /)")
    final Object reduce() {
        if (!started) {
            return PyTuple.of(type(), arguments());
        }
        return ended ? PyTuple.of(type(), exhausted()) : PyTuple.of(type(), arguments(), state());
    }

    @PyMethod("__setstate__(self, state, /)")
    final void setState(ThreadState ts, Object state) {
        restore(ts, state);
        started = true;
    }

    /// How many of the indices make up the tuple.
    int width() {
        return indices.length;
    }

    /// The item that index `i` picks.
    Object item(int i) {
        return pool[indices[i]];
    }

    /// How many items a step of the iterator costs, checked before the memory is used.
    ///
    /// @throws dev.fermata.vm.object.PyException ValueError, MemoryError if `r` makes no sense
    static int size(ThreadState ts, long r) {
        if (r < 0) {
            throw PyErr.valueError("r must be non-negative");
        }
        if (r > Integer.MAX_VALUE / 2) {
            throw PyErr.memoryError();
        }
        ts.interpreter().reserve(r * Integer.BYTES);
        ts.charge(r);
        return (int) r;
    }

    @Override
    public final @Nullable Object next(ThreadState ts) {
        if (ended) {
            return null;
        }
        if (started && !advance()) {
            ended = true;
            return null;
        }
        started = true;
        Object[] items = new Object[width()];
        ts.charge(items.length);
        for (int i = 0; i < items.length; i++) {
            items[i] = item(i);
        }
        return PyTuple.of(items);
    }
}
