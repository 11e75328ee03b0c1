package dev.fermata.vm.run;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// The awaitable of `asend`, `athrow`, `aclose` and `__anext__`: runs an asynchronous generator to its next own yield,
/// passing on what the awaitables inside yield.
@PyTypeSpec(name = "async_generator_asend", hidden = true)
public final class PyAsyncGeneratorStep extends PyIterator {

    /// The type `async_generator_asend`.
    public static final PyType TYPE = PyAsyncGeneratorStepSpec.TYPE;

    /// What the step does first.
    enum Kind {
        SEND,
        THROW,
        CLOSE
    }

    private enum State {
        NEW,
        RUNNING,
        DONE
    }

    private final PyAsyncGenerator generator;
    private final Kind kind;
    private final Object initial;
    private final @Nullable PyException exception;
    private State state = State.NEW;

    PyAsyncGeneratorStep(
            PyAsyncGenerator generator, Kind kind, Object value, @Nullable PyException exception) {
        super(TYPE);
        this.generator = generator;
        this.kind = kind;
        this.initial = value;
        this.exception = exception;
    }

    @PyMethod("__await__(self, /)")
    Object await() {
        return this;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        try {
            return send(ts, PyNone.NONE);
        } catch (PyException e) {
            if (e.is(ExceptionTypes.STOP_ITERATION) && e.value().field(0) == PyNone.NONE) {
                return null;
            }
            throw e;
        }
    }

    @PyMethod("__next__(self, /)")
    Object nextSlot(ThreadState ts) {
        return send(ts, PyNone.NONE);
    }

    /// Go on with a value from the event loop.
    @PyMethod("send(self, value, /)")
    Object send(ThreadState ts, Object value) {
        if (state == State.DONE) {
            throw PyErr.runtimeError("cannot reuse already awaited %s", what());
        }
        if (state == State.RUNNING) {
            return step(ts, () -> generator.core().send(ts, value));
        }
        begin();
        if (kind == Kind.SEND) {
            return step(
                    ts, () -> generator.core().send(ts, value == PyNone.NONE ? initial : value));
        }
        if (generator.core().finished) {
            finish();
            throw kind == Kind.CLOSE ? PyErr.stopIteration(PyNone.NONE) : stopAsync();
        }
        return step(ts, () -> generator.core().throwIn(ts, exception()));
    }

    private String what() {
        return kind == Kind.SEND ? "__anext__()/asend()" : "aclose()/athrow()";
    }

    private void begin() {
        if (generator.active) {
            state = State.DONE;
            throw PyErr.runtimeError(
                    switch (kind) {
                        case SEND -> "anext(): asynchronous generator is already running";
                        case THROW -> "athrow(): asynchronous generator is already running";
                        case CLOSE -> "aclose(): asynchronous generator is already running";
                    });
        }
        if (generator.closed && kind != Kind.CLOSE) {
            state = State.DONE;
            throw stopAsync();
        }
        generator.closed |= kind == Kind.CLOSE;
        generator.active = true;
        state = State.RUNNING;
    }

    private PyException exception() {
        if (exception == null) {
            throw new IllegalStateException("no exception to throw");
        }
        return exception;
    }

    private interface Move {
        @Nullable Object make();
    }

    private Object step(ThreadState ts, Move move) {
        Object yielded;
        try {
            yielded = move.make();
        } catch (PyException e) {
            finish();
            boolean end =
                    e.is(ExceptionTypes.STOP_ASYNC_ITERATION)
                            || e.is(ExceptionTypes.GENERATOR_EXIT);
            generator.closed |= end;
            if (kind == Kind.CLOSE && end) {
                throw PyErr.stopIteration(PyNone.NONE);
            }
            throw e;
        }
        if (yielded == null) {
            finish();
            generator.closed = true;
            throw kind == Kind.CLOSE ? PyErr.stopIteration(PyNone.NONE) : stopAsync();
        }
        if (yielded instanceof AsyncYield own) {
            finish();
            if (kind == Kind.CLOSE) {
                throw PyErr.runtimeError("async generator ignored GeneratorExit");
            }
            throw PyErr.stopIteration(own.value());
        }
        return yielded;
    }

    private void finish() {
        state = State.DONE;
        generator.active = false;
    }

    private static PyException stopAsync() {
        return new PyException(PyErr.make(ExceptionTypes.STOP_ASYNC_ITERATION));
    }

    /// Raise an exception in the asynchronous generator.
    @PyMethod("throw(self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)")
    Object throwIn(
            ThreadState ts, Object type, @Nullable Object value, @Nullable Object traceback) {
        if (state == State.DONE) {
            throw PyErr.runtimeError("cannot reuse already awaited %s", what());
        }
        PyException e = ThrowArguments.exception(ts, "throw", type, value, traceback);
        if (state == State.NEW) {
            begin();
        }
        return step(ts, () -> generator.core().throwIn(ts, e));
    }

    /// Give up the step.
    @PyMethod("close(self, /)")
    void close() {
        if (state == State.RUNNING) {
            generator.active = false;
        }
        state = State.DONE;
    }
}
