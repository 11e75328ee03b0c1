package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.
@PyTypeSpec(name = "starmap", module = "itertools", subclassable = true)
final class PyStarmap extends PyIterator {

    static final PyType TYPE = PyStarmapSpec.TYPE;

    private final Object function;
    private final Object iterator;

    private PyStarmap(PyType type, Object function, Object iterator) {
        super(type);
        this.function = function;
        this.iterator = iterator;
    }

    @PyMethod("__new__(cls, function, iterable, /)")
    static Object make(ThreadState ts, PyType cls, Object function, Object iterable) {
        return new PyStarmap(cls, function, IterOps.iter(ts, iterable));
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Object args = IterOps.next(ts, iterator);
        return args == null
                ? null
                : CallOps.call(ts, function, IterOps.toArray(ts, args).clone(), null);
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        ItertoolsModule.warnPickling(ts);
        return PyTuple.of(type(), PyTuple.of(function, iterator));
    }
}
