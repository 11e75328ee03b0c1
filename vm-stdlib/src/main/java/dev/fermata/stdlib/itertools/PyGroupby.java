package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// make an iterator that returns consecutive keys and groups from the iterable
@PyTypeSpec(name = "groupby", module = "itertools", subclassable = true)
final class PyGroupby extends PyIterator {

    static final PyType TYPE = PyGroupbySpec.TYPE;

    private final Object iterator;
    private final Object keyFunction;
    private @Nullable Object targetKey;
    @Nullable Object currentKey;
    @Nullable Object currentValue;
    @Nullable Object currentGroup;

    private PyGroupby(PyType type, Object iterator, Object keyFunction) {
        super(type);
        this.iterator = iterator;
        this.keyFunction = keyFunction;
    }

    @PyMethod("__new__(cls, iterable, key=None)")
    static Object make(ThreadState ts, PyType cls, Object iterable, Object key) {
        return new PyGroupby(cls, IterOps.iter(ts, iterable), key);
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        currentGroup = null;
        while (true) {
            if (currentKey == null) {
                if (!step(ts)) {
                    return null;
                }
            } else if (targetKey == null || !CompareOps.same(ts, targetKey, currentKey)) {
                break;
            } else if (!step(ts)) {
                return null;
            }
            if (targetKey == null) {
                break;
            }
        }
        Object key = currentKey;
        targetKey = key;
        Object group = new PyGroup(this, key);
        currentGroup = group;
        return PyTuple.of(key, group);
    }

    /// Reads the next item; returns whether there is one.
    boolean step(ThreadState ts) {
        Object item = IterOps.next(ts, iterator);
        if (item == null) {
            return false;
        }
        ts.charge(1);
        Object key = keyFunction == PyNone.NONE ? item : CallOps.call1(ts, keyFunction, item);
        currentValue = item;
        currentKey = key;
        return true;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        ItertoolsModule.warnPickling(ts);
        if (targetKey != null && currentKey != null && currentValue != null) {
            return PyTuple.of(
                    type(),
                    PyTuple.of(iterator, keyFunction),
                    PyTuple.of(currentValue, targetKey, currentKey));
        }
        return PyTuple.of(type(), PyTuple.of(iterator, keyFunction));
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(ThreadState ts, Object state) {
        ItertoolsModule.warnPickling(ts);
        if (!(state instanceof PyTuple t) || t.size() != 3) {
            throw PyErr.typeError("state is not a tuple");
        }
        currentValue = t.get(0);
        targetKey = t.get(1);
        currentKey = t.get(2);
    }
}
