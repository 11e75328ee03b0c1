package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.NumberOps;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Return series of accumulated sums (or other binary function results).
@PyTypeSpec(name = "accumulate", module = "itertools", subclassable = true)
final class PyAccumulate extends PyIterator {

    static final PyType TYPE = PyAccumulateSpec.TYPE;

    private final Object iterator;
    private final @Nullable Object function;
    private @Nullable Object initial;
    private @Nullable Object total;

    private PyAccumulate(
            PyType type, Object iterator, @Nullable Object function, @Nullable Object initial) {
        super(type);
        this.iterator = iterator;
        this.function = function;
        this.initial = initial;
    }

    @PyMethod("__new__(cls, iterable, func=None, *, initial=None)")
    static Object make(ThreadState ts, PyType cls, Object iterable, Object func, Object initial) {
        return new PyAccumulate(
                cls,
                IterOps.iter(ts, iterable),
                func == PyNone.NONE ? null : func,
                initial == PyNone.NONE ? null : initial);
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Object first = initial;
        if (first != null) {
            initial = null;
            total = first;
            return first;
        }
        Object item = IterOps.next(ts, iterator);
        if (item == null) {
            return null;
        }
        Object before = total;
        Object now =
                before == null
                        ? item
                        : function == null
                                ? NumberOps.binary(ts, NumberOps.Binary.ADD, before, item)
                                : CallOps.call2(ts, function, before, item);
        total = now;
        return now;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        ItertoolsModule.warnPickling(ts);
        Object func = function == null ? PyNone.NONE : function;
        Object first = initial == null ? total : initial;
        if (first != null && (first == initial || first == PyNone.NONE)) {
            // Neither a first value nor a total of None can be told by the state.
            Object all = PyChain.of(ts, PyTuple.of(first), iterator);
            return first == initial
                    ? PyTuple.of(type(), PyTuple.of(all, func), PyNone.NONE)
                    : PyTuple.of(
                            PyIslice.TYPE,
                            PyTuple.of(make(ts, type(), all, func, PyNone.NONE), 1L, PyNone.NONE));
        }
        Object state = total == null ? PyNone.NONE : total;
        return PyTuple.of(type(), PyTuple.of(iterator, func), state);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(ThreadState ts, Object state) {
        ItertoolsModule.warnPickling(ts);
        total = state == PyNone.NONE ? null : state;
    }
}
