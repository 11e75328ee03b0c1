package dev.fermata.vm.run;

import dev.fermata.vm.code.CodeFlags;
import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.object.ActiveFrame;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// What generators, coroutines and asynchronous generators have in common: a frame that is left and re-entered.
public final class Generator {

    /// The frame; it stays here when it has ended.
    public final Frame frame;

    /// Whether the frame is being executed.
    public boolean running;

    /// Whether the frame has ended.
    public boolean finished;

    /// What the frame returned.
    public Object returned = PyNone.NONE;

    private final PyObject object;
    private final String kind;
    private Object name;
    private Object qualname;

    private Generator(Frame frame) {
        this.frame = frame;
        int flags = frame.code().flags();
        if ((flags & CodeFlags.COROUTINE) != 0) {
            kind = "coroutine";
            object = new PyCoroutine(this);
        } else if ((flags & CodeFlags.ASYNC_GENERATOR) != 0) {
            kind = "async generator";
            object = new PyAsyncGenerator(this);
        } else {
            kind = "generator";
            object = new PyGenerator(this);
        }
        PyFunction function = frame.function;
        name = function == null ? PyStr.ofName(frame.code().name()) : function.getName();
        qualname =
                function == null ? PyStr.ofName(frame.code().qualname()) : function.getQualname();
        frame.generator = this;
    }

    /// Makes the generator, coroutine or asynchronous generator that a call of suspendable code gives.
    ///
    /// @param frame the frame with its arguments in place
    public static PyObject of(Frame frame) {
        return new Generator(frame).object;
    }

    /// The generator core of a Python generator or coroutine, or null for other objects.
    public static @Nullable Generator in(@Nullable Object o) {
        return switch (o) {
            case PyGenerator g -> g.core();
            case PyCoroutine c -> c.core();
            case null, default -> null;
        };
    }

    /// The Python object.
    public PyObject object() {
        return object;
    }

    /// `generator`, `coroutine` or `async generator`, for messages.
    public String kind() {
        return kind;
    }

    /// The `__name__`.
    public Object name() {
        return name;
    }

    /// Sets the `__name__`.
    public void setName(Object value) {
        name = value;
    }

    /// The `__qualname__`.
    public Object qualname() {
        return qualname;
    }

    /// Sets the `__qualname__`.
    public void setQualname(Object value) {
        qualname = value;
    }

    /// Whether the frame has begun.
    public boolean isStarted() {
        return frame.pc >= 0;
    }

    /// Goes on with a value until the next yield.
    ///
    /// @return what is yielded, or null if the frame returned: see [#returned]
    public @Nullable Object send(ThreadState ts, Object value) {
        checkIdle();
        if (finished) {
            return ended();
        }
        if (!isStarted() && value != PyNone.NONE) {
            throw PyErr.typeError("can't send non-None value to a just-started %s", kind);
        }
        return frame.body.resume(ts, this, new Resumption.Send(value));
    }

    /// Refuses to enter a frame that is being executed.
    public void checkIdle() {
        if (running) {
            throw PyErr.valueError("%s already executing", kind);
        }
    }

    private @Nullable Object ended() {
        if (object instanceof PyCoroutine) {
            throw PyErr.runtimeError("cannot reuse already awaited coroutine");
        }
        returned = PyNone.NONE;
        return null;
    }

    /// Raises an exception where the frame is suspended, or where what it delegates to is, and goes on.
    ///
    /// @return what is yielded next, or null if the frame returned
    public @Nullable Object throwIn(ThreadState ts, PyException exception) {
        checkIdle();
        if (finished) {
            if (object instanceof PyCoroutine) {
                ended();
            }
            throw exception;
        }
        Object delegate = delegate();
        if (delegate != null) {
            return throwIntoDelegate(ts, delegate, exception);
        }
        return frame.body.resume(ts, this, new Resumption.Throw(exception));
    }

    /// What a suspended frame delegates to by `yield from` or `await`, or null.
    public @Nullable Object delegate() {
        if (finished || !isStarted() || frame.code().opcode(frame.pc) != Opcode.YIELD_FROM) {
            return null;
        }
        return frame.regs[frame.code().operand(frame.pc, 1)];
    }

    private @Nullable Object throwIntoDelegate(
            ThreadState ts, Object delegate, PyException exception) {
        Resumption next;
        running = true;
        ActiveFrame caller = ts.frame;
        frame.back = (Frame) caller;
        ts.frame = frame;
        try {
            if (exception.is(ExceptionTypes.GENERATOR_EXIT)) {
                closeDelegate(ts, delegate);
                next = new Resumption.Throw(exception);
            } else {
                Generator inner = in(delegate);
                if (inner != null) {
                    Object yielded = inner.throwIn(ts, exception);
                    if (yielded != null) {
                        return yielded;
                    }
                    next = new Resumption.Deliver(inner.returned);
                } else {
                    Object method = AttrOps.find(ts, delegate, "throw");
                    if (method != null) {
                        return CallOps.call1(ts, method, exception.value());
                    }
                    next = new Resumption.Throw(exception);
                }
            }
        } catch (PyException e) {
            next =
                    e.is(ExceptionTypes.STOP_ITERATION) && in(delegate) == null
                            ? new Resumption.Deliver(e.value().field(0))
                            : new Resumption.Throw(e);
        } finally {
            ts.frame = caller;
            frame.back = null;
            running = false;
        }
        return frame.body.resume(ts, this, next);
    }

    private static void closeDelegate(ThreadState ts, Object delegate) {
        Generator inner = in(delegate);
        if (inner != null) {
            inner.close(ts);
            return;
        }
        Object method = AttrOps.find(ts, delegate, "close");
        if (method != null) {
            CallOps.call0(ts, method);
        }
    }

    /// Raises GeneratorExit where the frame is suspended.
    ///
    /// @throws PyException RuntimeError if the frame yields again
    public void close(ThreadState ts) {
        checkIdle();
        if (finished) {
            return;
        }
        if (!isStarted()) {
            finished = true;
            return;
        }
        Object yielded;
        try {
            yielded = throwIn(ts, new PyException(PyErr.make(ExceptionTypes.GENERATOR_EXIT)));
        } catch (PyException e) {
            if (e.is(ExceptionTypes.GENERATOR_EXIT) || e.is(ExceptionTypes.STOP_ITERATION)) {
                return;
            }
            throw e;
        }
        if (yielded != null) {
            throw PyErr.runtimeError("%s ignored GeneratorExit", kind);
        }
    }
}
