package dev.fermata.vm.run;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// The iterator that a coroutine's `__await__` gives.
@PyTypeSpec(name = "coroutine_wrapper", hidden = true)
public final class PyCoroutineWrapper extends PyIterator {

    /// The type `coroutine_wrapper`.
    public static final PyType TYPE = PyCoroutineWrapperSpec.TYPE;

    private final PyCoroutine coroutine;

    PyCoroutineWrapper(PyCoroutine coroutine) {
        super(TYPE);
        this.coroutine = coroutine;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Object yielded = coroutine.core().send(ts, PyNone.NONE);
        if (yielded == null && coroutine.core().returned != PyNone.NONE) {
            throw PyErr.stopIteration(coroutine.core().returned);
        }
        return yielded;
    }

    @PyMethod("__next__(self, /)")
    Object nextSlot(ThreadState ts) {
        return coroutine.send(ts, PyNone.NONE);
    }

    /// Resume the coroutine with a value.
    @PyMethod("send(self, value, /)")
    Object send(ThreadState ts, Object value) {
        return coroutine.send(ts, value);
    }

    /// Raise an exception in the coroutine.
    @PyMethod("throw(self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)")
    Object throwIn(
            ThreadState ts, Object type, @Nullable Object value, @Nullable Object traceback) {
        return coroutine.throwIn(ts, type, value, traceback);
    }

    /// Close the coroutine.
    @PyMethod("close(self, /)")
    void close(ThreadState ts) {
        coroutine.close(ts);
    }
}
