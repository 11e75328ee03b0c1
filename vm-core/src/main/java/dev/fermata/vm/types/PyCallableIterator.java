package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Calls a function until it returns a sentinel: `iter(callable, sentinel)`.
@PyTypeSpec(name = "callable_iterator", hidden = true)
public final class PyCallableIterator extends PyIterator {

    /// The type `callable_iterator`.
    public static final PyType TYPE = PyCallableIteratorSpec.TYPE;

    private @Nullable Object callable;
    private final Object sentinel;

    /// Makes an iterator.
    public PyCallableIterator(Object callable, Object sentinel) {
        super(TYPE);
        this.callable = callable;
        this.sentinel = sentinel;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Object f = callable;
        if (f == null) {
            return null;
        }
        ts.charge(1);
        try {
            Object value = CallOps.call0(ts, f);
            // The call may have exhausted this iterator.
            if (callable != null && !CompareOps.same(ts, value, sentinel)) {
                return value;
            }
        } catch (PyException e) {
            if (!e.is(ExceptionTypes.STOP_ITERATION)) {
                throw e;
            }
        }
        callable = null;
        return null;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        Object iter = ts.interpreter().builtin("iter");
        return callable == null
                ? PyTuple.of(iter, PyTuple.of(PyTuple.EMPTY))
                : PyTuple.of(iter, PyTuple.of(callable, sentinel));
    }
}
