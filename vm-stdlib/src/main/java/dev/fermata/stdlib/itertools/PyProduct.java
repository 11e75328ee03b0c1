package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// Cartesian product of input iterables. Equivalent to nested for-loops.
@PyTypeSpec(name = "product", module = "itertools", subclassable = true)
final class PyProduct extends PickingIterator {

    static final PyType TYPE = PyProductSpec.TYPE;

    private final Object[][] pools;

    private PyProduct(PyType type, Object[][] pools, int[] indices, boolean ended) {
        super(type, CallOps.NO_ARGS, indices, ended);
        this.pools = pools;
    }

    @PyMethod("__new__(cls, /, *iterables, repeat=1)")
    static Object make(ThreadState ts, PyType cls, Object[] iterables, long repeat) {
        if (repeat < 0) {
            throw PyErr.valueError("repeat argument cannot be negative");
        }
        if (iterables.length > 0 && repeat > Integer.MAX_VALUE / iterables.length) {
            throw PyErr.overflowError("repeat argument too large");
        }
        int width = iterables.length == 0 ? 0 : size(ts, iterables.length * repeat);
        Object[][] pools = new Object[width][];
        boolean empty = false;
        for (int i = 0; i < width; i++) {
            pools[i] =
                    i < iterables.length
                            ? IterOps.toArray(ts, iterables[i]).clone()
                            : pools[i - iterables.length];
            empty |= pools[i].length == 0;
        }
        return new PyProduct(cls, pools, new int[width], empty);
    }

    @Override
    Object item(int i) {
        return pools[i][indices[i]];
    }

    @Override
    PyTuple arguments() {
        Object[] tuples = new Object[pools.length];
        for (int i = 0; i < tuples.length; i++) {
            tuples[i] = PyTuple.of(pools[i]);
        }
        return PyTuple.of(tuples);
    }

    @Override
    PyTuple exhausted() {
        return PyTuple.of(PyTuple.EMPTY);
    }

    @Override
    int limit(int i) {
        return Math.max(0, pools[i].length - 1);
    }

    @Override
    boolean advance() {
        for (int i = indices.length - 1; i >= 0; i--) {
            indices[i]++;
            if (indices[i] < pools[i].length) {
                return true;
            }
            indices[i] = 0;
        }
        return false;
    }
}
