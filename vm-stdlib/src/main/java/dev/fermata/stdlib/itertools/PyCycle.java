package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.
@PyTypeSpec(name = "cycle", module = "itertools", subclassable = true)
final class PyCycle extends PyIterator {

    static final PyType TYPE = PyCycleSpec.TYPE;

    private final PyList saved;
    private @Nullable Object iterator;
    private int index;

    /// Whether [#saved] has all items, even if there still is an iterator.
    private boolean complete;

    private PyCycle(PyType type, Object iterator) {
        super(type);
        this.iterator = iterator;
        this.saved = new PyList();
    }

    @PyMethod("__new__(cls, iterable, /)")
    static Object make(ThreadState ts, PyType cls, Object iterable) {
        return new PyCycle(cls, IterOps.iter(ts, iterable));
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Object it = iterator;
        if (it != null) {
            Object item = IterOps.next(ts, it);
            if (item != null) {
                if (!complete) {
                    saved.add(item);
                }
                return item;
            }
            iterator = null;
        }
        if (saved.size() == 0) {
            return null;
        }
        Object item = saved.get(index);
        index = (index + 1) % saved.size();
        return item;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        ItertoolsModule.warnPickling(ts);
        Object it = iterator;
        if (it == null) {
            Object rest = IterOps.iter(ts, saved);
            CallOps.callAttribute(ts, rest, "__setstate__", (long) index);
            return PyTuple.of(type(), PyTuple.of(rest), PyTuple.of(saved, true));
        }
        return PyTuple.of(type(), PyTuple.of(it), PyTuple.of(saved, complete));
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(ThreadState ts, Object state) {
        ItertoolsModule.warnPickling(ts);
        if (!(state instanceof PyTuple t) || t.size() != 2 || !(t.get(0) instanceof PyList items)) {
            throw PyErr.typeError("state is not a tuple");
        }
        complete = Convert.toInt(ts, t.get(1)) != 0;
        for (Object item : IterOps.toArray(ts, items)) {
            saved.add(item);
        }
    }
}
