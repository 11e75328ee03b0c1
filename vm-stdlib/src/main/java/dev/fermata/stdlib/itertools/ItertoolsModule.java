package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;

/// Functional tools for creating and using iterators.
@PyModuleSpec(name = "itertools")
final class ItertoolsModule {

    private ItertoolsModule() {}

    /// Returns a tuple of n independent iterators.
    @PyMethod("tee(iterable, n=2, /)")
    static Object tee(ThreadState ts, Object iterable, long n) {
        if (n < 0) {
            throw PyErr.valueError("n must be >= 0");
        }
        if (n > Integer.MAX_VALUE) {
            throw PyErr.memoryError();
        }
        ts.interpreter().reserve(n * Long.BYTES);
        ts.charge(n);
        Object[] tees = new Object[(int) n];
        if (n > 0) {
            PyTee first = PyTee.of(ts, iterable);
            tees[0] = first;
            for (int i = 1; i < tees.length; i++) {
                tees[i] = first.copy();
            }
        }
        return PyTuple.of(tees);
    }

    /// Issues the warning about iterators that are copied or pickled.
    static void warnPickling(ThreadState ts) {
        ts.warn(
                "DeprecationWarning",
                "Pickle, copy, and deepcopy support will be removed from itertools in Python"
                        + " 3.14.");
    }
}
