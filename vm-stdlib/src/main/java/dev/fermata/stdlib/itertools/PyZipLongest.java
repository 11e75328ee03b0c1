package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Return a zip_longest object whose .__next__() method returns a tuple where the i-th element comes from the i-th iterable argument.
///
/// The .__next__() method continues until the longest iterable in the argument sequence is exhausted and then it raises StopIteration. When the shorter iterables are exhausted, the fillvalue is substituted in their place.
@PyTypeSpec(name = "zip_longest", module = "itertools", subclassable = true)
final class PyZipLongest extends PyIterator {

    static final PyType TYPE = PyZipLongestSpec.TYPE;

    private final @Nullable Object[] iterators;
    private Object fillvalue;
    private int active;

    private PyZipLongest(PyType type, @Nullable Object[] iterators, Object fillvalue) {
        super(type);
        this.iterators = iterators;
        this.fillvalue = fillvalue;
        this.active = iterators.length;
    }

    @PyMethod("__new__(cls, /, *iterables, **kwargs)")
    static Object make(ThreadState ts, PyType cls, Object[] iterables, PyDict kwargs) {
        Object given = kwargs.get("fillvalue");
        if (kwargs.size() != (given == null ? 0 : 1)) {
            throw PyErr.typeError("zip_longest() got an unexpected keyword argument");
        }
        Object fillvalue = given == null ? PyNone.NONE : given;
        @Nullable Object[] iterators = new Object[iterables.length];
        for (int i = 0; i < iterators.length; i++) {
            iterators[i] = IterOps.iter(ts, iterables[i]);
        }
        return new PyZipLongest(cls, iterators, fillvalue);
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        if (active == 0) {
            return null;
        }
        Object[] items = new Object[iterators.length];
        for (int i = 0; i < items.length; i++) {
            Object it = iterators[i];
            Object item = it == null ? null : IterOps.next(ts, it);
            if (it != null && item == null) {
                iterators[i] = null;
                if (--active == 0) {
                    return null;
                }
            }
            items[i] = item == null ? fillvalue : item;
        }
        return PyTuple.of(items);
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        ItertoolsModule.warnPickling(ts);
        Object[] rest = new Object[iterators.length];
        for (int i = 0; i < rest.length; i++) {
            Object it = iterators[i];
            rest[i] = it == null ? PyTuple.EMPTY : it;
        }
        return PyTuple.of(type(), PyTuple.of(rest), fillvalue);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(ThreadState ts, Object state) {
        ItertoolsModule.warnPickling(ts);
        fillvalue = state;
    }
}
