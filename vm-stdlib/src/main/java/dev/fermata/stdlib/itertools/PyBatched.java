package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Batch data into tuples of length n. The last batch may be shorter than n.
@PyTypeSpec(name = "batched", module = "itertools", subclassable = true)
final class PyBatched extends PyIterator {

    static final PyType TYPE = PyBatchedSpec.TYPE;

    private final int size;
    private @Nullable Object iterator;

    private PyBatched(PyType type, Object iterator, int size) {
        super(type);
        this.iterator = iterator;
        this.size = size;
    }

    @PyMethod("__new__(cls, iterable, n)")
    static Object make(ThreadState ts, PyType cls, Object iterable, long n) {
        if (n < 1) {
            throw PyErr.valueError("n must be at least one");
        }
        return new PyBatched(cls, IterOps.iter(ts, iterable), (int) Math.min(n, Integer.MAX_VALUE));
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Object it = iterator;
        List<Object> batch = new ArrayList<>();
        while (it != null && batch.size() < size) {
            Object item = IterOps.next(ts, it);
            if (item == null) {
                iterator = null;
                it = null;
            } else {
                ts.charge(1);
                batch.add(item);
            }
        }
        return batch.isEmpty() ? null : PyTuple.copyOf(batch);
    }
}
