package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import java.util.Arrays;

/// Return successive r-length permutations of elements in the iterable.
///
/// permutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)
@PyTypeSpec(name = "permutations", module = "itertools", subclassable = true)
final class PyPermutations extends PickingIterator {

    static final PyType TYPE = PyPermutationsSpec.TYPE;

    private final long r;
    private final int[] cycles;

    private PyPermutations(
            PyType type, Object[] pool, long r, int[] indices, int[] cycles, boolean ended) {
        super(type, pool, indices, ended);
        this.r = r;
        this.cycles = cycles;
    }

    @PyMethod("__new__(cls, iterable, r=None)")
    static Object make(ThreadState ts, PyType cls, Object iterable, Object r) {
        Object[] pool = IterOps.toArray(ts, iterable).clone();
        if (r != PyNone.NONE && !(r instanceof Long)) {
            throw PyErr.typeError("Expected int as r");
        }
        long length = r instanceof Long l ? l : pool.length;
        if (length > pool.length) {
            return new PyPermutations(cls, pool, length, new int[0], new int[0], true);
        }
        int[] cycles = new int[size(ts, length)];
        Arrays.setAll(cycles, i -> pool.length - i);
        int[] indices = new int[pool.length];
        Arrays.setAll(indices, i -> i);
        return new PyPermutations(cls, pool, length, indices, cycles, false);
    }

    @Override
    int width() {
        return cycles.length;
    }

    @Override
    PyTuple state() {
        return PyTuple.of(toTuple(indices), toTuple(cycles));
    }

    @Override
    void restore(ThreadState ts, Object state) {
        if (!(state instanceof PyTuple both)) {
            throw PyErr.typeError("state is not a tuple");
        }
        if (both.size() != 2) {
            throw PyErr.typeError("function takes exactly 2 arguments (%d given)", both.size());
        }
        int[] readIndices = toArray(ts, both.get(0), indices.length);
        int[] readCycles = toArray(ts, both.get(1), cycles.length);
        for (int i = 0; i < readIndices.length; i++) {
            indices[i] = Math.clamp(readIndices[i], 0, limit(i));
        }
        for (int i = 0; i < readCycles.length; i++) {
            cycles[i] = Math.clamp(readCycles[i], 1, pool.length - i);
        }
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
        for (int i = cycles.length - 1; i >= 0; i--) {
            cycles[i]--;
            int first = indices[i];
            if (cycles[i] > 0) {
                int j = indices.length - cycles[i];
                indices[i] = indices[j];
                indices[j] = first;
                return true;
            }
            System.arraycopy(indices, i + 1, indices, i, indices.length - i - 1);
            indices[indices.length - 1] = first;
            cycles[i] = indices.length - i;
        }
        return false;
    }
}
