package dev.fermata.vm.builtins;

import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyBoundMethod;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyMethodLike;
import dev.fermata.vm.object.PyStepIterator;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Calls the `__next__` of an iterator for each item. A `for` loop over the iterator itself would call its `__iter__`
/// too, once more than the builtin does.
final class Steps extends PyStepIterator {

    private final Object iterator;

    private Steps(Object iterator) {
        super(CoreTypes.OBJECT);
        this.iterator = iterator;
    }

    /// An iterator of `iterable` that a `for` loop in `framed.py` can run.
    static Object of(ThreadState ts, Object iterable) {
        Object it = IterOps.iter(ts, iterable);
        return it instanceof PyIterator builtin && !builtin.type().isHeap() ? it : new Steps(it);
    }

    @Override
    public boolean runsPython() {
        return true;
    }

    @Override
    public @Nullable NextCall nextCall(ThreadState ts) {
        return PyType.of(iterator).slot(Slot.NEXT) instanceof PyMethodLike next && runsPython(next)
                ? new NextCall(null, new PyBoundMethod(next, iterator))
                : null;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        return IterOps.next(ts, iterator);
    }
}
