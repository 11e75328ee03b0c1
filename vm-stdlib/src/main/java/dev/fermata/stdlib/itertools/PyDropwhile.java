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

/// Drop items from the iterable while predicate(item) is true.
///
/// Afterwards, return every element until the iterable is exhausted.
@PyTypeSpec(name = "dropwhile", module = "itertools", subclassable = true)
final class PyDropwhile extends PyIterator {

    static final PyType TYPE = PyDropwhileSpec.TYPE;

    private final Object function;
    private final Object iterator;

    /// Whether the predicate has been false.
    private boolean decided;

    private PyDropwhile(PyType type, Object function, Object iterator) {
        super(type);
        this.function = function;
        this.iterator = iterator;
    }

    @PyMethod("__new__(cls, predicate, iterable, /)")
    static Object make(ThreadState ts, PyType cls, Object predicate, Object iterable) {
        return new PyDropwhile(cls, predicate, IterOps.iter(ts, iterable));
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        while (true) {
            Object item = IterOps.next(ts, iterator);
            if (item == null || decided) {
                return item;
            }
            ts.charge(1);
            if (!CompareOps.truth(ts, CallOps.call1(ts, function, item))) {
                decided = true;
                return item;
            }
        }
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
