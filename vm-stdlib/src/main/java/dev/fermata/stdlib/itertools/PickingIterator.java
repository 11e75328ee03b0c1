package dev.fermata.stdlib.itertools;

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
