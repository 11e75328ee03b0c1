package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import java.util.Arrays;

/// Return successive r-length combinations of elements in the iterable.
///
/// combinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)
@PyTypeSpec(name = "combinations", module = "itertools", subclassable = true)
final class PyCombinations extends PickingIterator {

    static final PyType TYPE = PyCombinationsSpec.TYPE;

    private final long r;

    private PyCombinations(PyType type, Object[] pool, long r, int[] indices, boolean ended) {
        super(type, pool, indices, ended);
        this.r = r;
    }

    @PyMethod("__new__(cls, iterable, r)")
    static Object make(ThreadState ts, PyType cls, Object iterable, long r) {
        Object[] pool = IterOps.toArray(ts, iterable).clone();
        if (r > pool.length) {
            return new PyCombinations(cls, pool, r, new int[0], true);
        }
        int[] indices = new int[size(ts, r)];
        Arrays.setAll(indices, i -> i);
        return new PyCombinations(cls, pool, r, indices, false);
    }

    @Override
    PyTuple arguments() {
        return PyTuple.of(PyTuple.of(pool), r);
    }

    @Override
    PyTuple exhausted() {
        return PyTuple.of(PyTuple.EMPTY, r);
    }

    @Override
    int limit(int i) {
        return i + pool.length - indices.length;
    }

    @Override
    boolean advance() {
        int i = indices.length - 1;
        while (i >= 0 && indices[i] == i + pool.length - indices.length) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        indices[i]++;
        for (int j = i + 1; j < indices.length; j++) {
            indices[j] = indices[j - 1] + 1;
        }
        return true;
    }
}
