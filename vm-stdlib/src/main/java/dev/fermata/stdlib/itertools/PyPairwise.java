package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Return an iterator of overlapping pairs taken from the input iterator.
///
///     s -> (s0,s1), (s1,s2), (s2, s3), ...
@PyTypeSpec(name = "pairwise", module = "itertools", subclassable = true)
final class PyPairwise extends PyIterator {

    static final PyType TYPE = PyPairwiseSpec.TYPE;

    private @Nullable Object iterator;
    private @Nullable Object old;

    private PyPairwise(PyType type, Object iterator) {
        super(type);
        this.iterator = iterator;
    }

    @PyMethod("__new__(cls, iterable, /)")
    static Object make(ThreadState ts, PyType cls, Object iterable) {
        return new PyPairwise(cls, IterOps.iter(ts, iterable));
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Object it = iterator;
        if (it == null) {
            return null;
        }
        Object first = old;
        if (first == null) {
            first = IterOps.next(ts, it);
            old = first;
        }
        // The iterator may have advanced this one.
        it = iterator;
        Object second = first == null || it == null ? null : IterOps.next(ts, it);
        if (first == null || second == null) {
            iterator = null;
            old = null;
            return null;
        }
        old = second;
        return PyTuple.of(first, second);
    }
}
