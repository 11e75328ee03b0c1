package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Return those items of iterable for which function(item) is false.
///
/// If function is None, return the items that are false.
@PyTypeSpec(name = "filterfalse", module = "itertools", subclassable = true)
final class PyFilterfalse extends PyIterator {

    static final PyType TYPE = PyFilterfalseSpec.TYPE;

    private final Object function;
    private final Object iterator;

    private PyFilterfalse(PyType type, Object function, Object iterator) {
        super(type);
        this.function = function;
        this.iterator = iterator;
    }

    @PyMethod("__new__(cls, function, iterable, /)")
    static Object make(ThreadState ts, PyType cls, Object function, Object iterable) {
        return new PyFilterfalse(cls, function, IterOps.iter(ts, iterable));
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        while (true) {
            Object item = IterOps.next(ts, iterator);
            if (item == null) {
                return null;
            }
            ts.charge(1);
            Object good = function == PyNone.NONE ? item : CallOps.call1(ts, function, item);
            if (!CompareOps.truth(ts, good)) {
                return item;
            }
        }
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        ItertoolsModule.warnPickling(ts);
        return PyTuple.of(type(), PyTuple.of(function, iterator));
    }
}
