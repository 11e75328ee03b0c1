package dev.fermata.vm.run;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// A coroutine: what calling an `async def` function gives.
@PyTypeSpec(name = "coroutine", module = "types", hidden = true, weakReferences = true)
public final class PyCoroutine extends PyObject {

    /// The type `coroutine`.
    public static final PyType TYPE = PyCoroutineSpec.TYPE;

    private final Generator core;

    PyCoroutine(Generator core) {
        super(TYPE);
        this.core = core;
    }

    /// The frame and its state.
    public Generator core() {
        return core;
    }

    @PyMethod("__await__(self, /)")
    Object await() {
        return new PyCoroutineWrapper(this);
    }

    /// Resume with a value and return what is yielded next.
    @PyMethod(value = "send(self, value, /)", framed = true)
    Object send(ThreadState ts, Object value) {
        Object yielded = core.send(ts, value);
        if (yielded == null) {
            throw PyErr.stopIteration(core.returned);
        }
        return yielded;
    }

    /// Raise an exception where the coroutine is suspended and return what is yielded next.
    @PyMethod("throw(self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)")
    Object throwIn(
            ThreadState ts, Object type, @Nullable Object value, @Nullable Object traceback) {
        Object yielded =
                core.throwIn(ts, ThrowArguments.exception(ts, "throw", type, value, traceback));
        if (yielded == null) {
            throw PyErr.stopIteration(core.returned);
        }
        return yielded;
    }

    /// Raise GeneratorExit inside.
    @PyMethod("close(self, /)")
    void close(ThreadState ts) {
        core.close(ts);
    }

    @PyGetter("__name__")
    Object getName() {
        return core.name();
    }

    @PySetter("__name__")
    void setName(@Nullable Object value) {
        if (value == null || !Str.isStr(value)) {
            throw PyErr.typeError("__name__ must be set to a string object");
        }
        core.setName(value);
    }

    @PyGetter("__qualname__")
    Object getQualname() {
        return core.qualname();
    }

    @PySetter("__qualname__")
    void setQualname(@Nullable Object value) {
        if (value == null || !Str.isStr(value)) {
            throw PyErr.typeError("__qualname__ must be set to a string object");
        }
        core.setQualname(value);
    }

    @PyGetter("cr_frame")
    Object getFrame() {
        return core.finished ? PyNone.NONE : core.frame.view();
    }

    @PyGetter("cr_running")
    boolean isRunning() {
        return core.running;
    }

    @PyGetter("cr_suspended")
    boolean isSuspended() {
        return core.isStarted() && !core.running && !core.finished;
    }

    @PyGetter("cr_code")
    Object getCode(ThreadState ts) {
        return PyCode.of(ts, core.frame.body);
    }

    @PyGetter("cr_await")
    Object getDelegate() {
        Object delegate = core.running ? null : core.delegate();
        return delegate == null ? PyNone.NONE : delegate;
    }

    @PyGetter(value = "cr_origin", member = true)
    Object getOrigin() {
        return PyNone.NONE;
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        return PyStr.of(
                "<coroutine object "
                        + Str.utf16(core.qualname())
                        + " at "
                        + ts.interpreter().addressOf(this)
                        + ">");
    }
}
