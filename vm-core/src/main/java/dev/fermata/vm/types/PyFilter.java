package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStepIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Return an iterator yielding those items of iterable for which function(item) is true. If function is None, return the
/// items that are true.
@PyTypeSpec(name = "filter", subclassable = true)
public final class PyFilter extends PyStepIterator {

    /// The type `filter`.
    public static final PyType TYPE = PyFilterSpec.TYPE;

    private final Object function;
    private final Object iterator;

    private PyFilter(PyType type, Object function, Object iterator) {
        super(type);
        this.function = function;
        this.iterator = iterator;
    }

    @PyMethod("__new__(cls, function, iterable, /)")
    static Object make(ThreadState ts, PyType cls, Object function, Object iterable) {
        return new PyFilter(cls, function, IterOps.iter(ts, iterable));
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        boolean plain = function == PyNone.NONE || function == CoreTypes.BOOL;
        for (Object item = IterOps.next(ts, iterator);
                item != null;
                item = IterOps.next(ts, iterator)) {
            ts.charge(1);
            if (CompareOps.truth(ts, plain ? item : CallOps.call1(ts, function, item))) {
                return item;
            }
        }
        return null;
    }

    @Override
    public boolean runsPython() {
        return runsPython(function) || runsPython(iterator);
    }

    @Override
    public @Nullable NextCall nextCall(ThreadState ts) {
        return runsPython() ? NextCall.framed("filter_next", function, iterator) : null;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        return PyTuple.of(type(), PyTuple.of(function, iterator));
    }
}
