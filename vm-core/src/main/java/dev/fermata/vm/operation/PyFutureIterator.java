package dev.fermata.vm.operation;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.PyTraceback;
import dev.fermata.vm.run.ThrowArguments;

import org.jspecify.annotations.Nullable;

/// What awaiting an `asyncio.Future` runs. It is no Python generator so that tracebacks show the awaiting code only, as
/// CPython's do.
@PyTypeSpec(name = "FutureIterator", module = "_fermata", hidden = true)
final class PyFutureIterator extends PyIterator {

    /// The type of these iterators.
    static final PyType TYPE = PyFutureIteratorSpec.TYPE;

    private final Object future;
    private boolean waited;

    PyFutureIterator(Object future) {
        super(TYPE);
        this.future = future;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Object state = AttrOps.get(ts, future, "_state");
        if (state.equals("PENDING")) {
            if (waited) {
                throw PyErr.runtimeError("await wasn't used with future");
            }
            waited = true;
            AttrOps.set(ts, future, "_asyncio_future_blocking", true);
            return future;
        }
        if (state.equals("CANCELLED")) {
            throw raised(CallOps.callAttribute(ts, future, "_make_cancelled_error"));
        }
        Object exception = AttrOps.get(ts, future, "_exception");
        if (exception == PyNone.NONE) {
            throw PyErr.stopIteration(AttrOps.get(ts, future, "_result"));
        }
        AttrOps.set(ts, future, "_log_traceback", false);
        PyException e = raised(exception);
        Object traceback = AttrOps.get(ts, future, "_exception_tb");
        e.value().traceback = traceback instanceof PyTraceback t ? t : null;
        throw e;
    }

    private static PyException raised(Object exception) {
        if (exception instanceof PyBaseException e) {
            return new PyException(e);
        }
        return PyErr.typeError("exceptions must derive from BaseException");
    }

    /// Go on; the value is ignored.
    @PyMethod("send(self, value, /)")
    Object send(ThreadState ts, Object value) {
        Object yielded = next(ts);
        return yielded == null ? PyNone.NONE : yielded;
    }

    /// Raise an exception.
    @PyMethod("throw(self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)")
    Object throwIn(
            ThreadState ts, Object type, @Nullable Object value, @Nullable Object traceback) {
        throw ThrowArguments.exception(ts, "throw", type, value, traceback);
    }

    /// End the iteration.
    @PyMethod("close(self, /)")
    void close() {}
}
