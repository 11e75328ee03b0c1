package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import java.util.Arrays;

/// Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.
///
/// combinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')
@PyTypeSpec(name = "combinations_with_replacement", module = "itertools", subclassable = true)
final class PyCombinationsWithReplacement extends PickingIterator {

    static final PyType TYPE = PyCombinationsWithReplacementSpec.TYPE;

    private final long r;

    private PyCombinationsWithReplacement(
            PyType type, Object[] pool, long r, int[] indices, boolean ended) {
        super(type, pool, indices, ended);
        this.r = r;
    }

    @PyMethod("__new__(cls, iterable, r)")
    static Object make(ThreadState ts, PyType cls, Object iterable, long r) {
        Object[] pool = IterOps.toArray(ts, iterable).clone();
        boolean none = pool.length == 0 && r > 0;
        int[] indices = none ? new int[0] : new int[size(ts, r)];
        return new PyCombinationsWithReplacement(cls, pool, r, indices, none);
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
        return pool.length - 1;
    }

    @Override
    boolean advance() {
        int i = indices.length - 1;
        while (i >= 0 && indices[i] == pool.length - 1) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        Arrays.fill(indices, i, indices.length, indices[i] + 1);
        return true;
    }
}
