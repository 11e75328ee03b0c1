package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Return successive entries from an iterable as long as the predicate evaluates to true for each entry.
@PyTypeSpec(name = "takewhile", module = "itertools", subclassable = true)
final class PyTakewhile extends PyIterator {

    static final PyType TYPE = PyTakewhileSpec.TYPE;

    private final Object function;
    private final Object iterator;

    /// Whether the predicate has been false.
    private boolean decided;

    private PyTakewhile(PyType type, Object function, Object iterator) {
        super(type);
        this.function = function;
        this.iterator = iterator;
    }

    @PyMethod("__new__(cls, predicate, iterable, /)")
    static Object make(ThreadState ts, PyType cls, Object predicate, Object iterable) {
        return new PyTakewhile(cls, predicate, IterOps.iter(ts, iterable));
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Object item = decided ? null : IterOps.next(ts, iterator);
        if (item == null || CompareOps.truth(ts, CallOps.call1(ts, function, item))) {
            return item;
        }
        decided = true;
        return null;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        ItertoolsModule.warnPickling(ts);
        return PyTuple.of(type(), PyTuple.of(function, iterator), decided ? 1L : 0L);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(ThreadState ts, Object state) {
        ItertoolsModule.warnPickling(ts);
        decided = CompareOps.truth(ts, state);
    }
}
