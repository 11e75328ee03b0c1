package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// What `anext(iterator, default)` gives: awaits the next item, or gives the default at the end.
@PyTypeSpec(name = "anext_awaitable", hidden = true)
public final class PyAnextAwaitable extends PyIterator {

    /// The type `anext_awaitable`.
    public static final PyType TYPE = PyAnextAwaitableSpec.TYPE;

    private final Object awaited;
    private final Object defaultValue;
    private final boolean iterable;

    /// Makes an awaitable of what `__anext__` gave.
    ///
    /// @param iterable whether it is a generator that `types.coroutine` made awaitable
    public PyAnextAwaitable(Object awaited, Object defaultValue, boolean iterable) {
        super(TYPE);
        this.awaited = awaited;
        this.defaultValue = defaultValue;
        this.iterable = iterable;
    }

    @PyMethod("__await__(self, /)")
    Object await() {
        return this;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        try {
            return CallOps.callAttribute(ts, iterator(ts), "__next__");
        } catch (PyException e) {
            throw orDefault(e);
        }
    }

    /// Resume the awaited object with a value.
    @PyMethod("send(self, value, /)")
    Object send(ThreadState ts, Object value) {
        return forward(ts, "send", value);
    }

    /// Raise an exception in the awaited object.
    @PyMethod("throw(self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)")
    Object throwIn(
            ThreadState ts, Object type, @Nullable Object value, @Nullable Object traceback) {
        if (value == null && traceback == null) {
            return forward(ts, "throw", type);
        }
        Object given = value == null ? PyNone.NONE : value;
        return traceback == null
                ? forward(ts, "throw", type, given)
                : forward(ts, "throw", type, given, traceback);
    }

    /// Close the awaited object.
    @PyMethod("close(self, /)")
    Object close(ThreadState ts) {
        return forward(ts, "close");
    }

    private Object forward(ThreadState ts, String method, Object... args) {
        try {
            return CallOps.callAttribute(ts, iterator(ts), method, args);
        } catch (PyException e) {
            throw orDefault(e);
        }
    }

    private PyException orDefault(PyException e) {
        return e.is(ExceptionTypes.STOP_ASYNC_ITERATION) ? PyErr.stopIteration(defaultValue) : e;
    }

    private Object iterator(ThreadState ts) {
        if (iterable) {
            return awaited;
        }
        Object slot = PyType.of(awaited).slot(Slot.AWAIT);
        if (slot == null) {
            throw PyErr.typeError(
                    "object %s can't be used in 'await' expression", PyErr.className(awaited));
        }
        Object it = CallOps.callMethod0(ts, slot, awaited);
        if (PyType.of(it).slot(Slot.NEXT) == null) {
            throw PyErr.typeError(
                    "__await__() returned non-iterator of type '%s'", PyErr.className(it));
        }
        return it;
    }
}
