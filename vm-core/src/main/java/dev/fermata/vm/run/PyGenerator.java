package dev.fermata.vm.run;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// A generator: an iterator whose values are what the frame of a function yields.
@PyTypeSpec(name = "generator", module = "types", hidden = true, weakReferences = true)
public final class PyGenerator extends PyIterator {

    /// The type `generator`.
    public static final PyType TYPE = PyGeneratorSpec.TYPE;

    private final Generator core;

    PyGenerator(Generator core) {
        super(TYPE);
        this.core = core;
    }

    /// The frame and its state.
    public Generator core() {
        return core;
    }

    @Override
    public boolean runsPython() {
        return true;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        return core.send(ts, PyNone.NONE);
    }

    @PyMethod(value = "__next__(self, /)", framed = true)
    Object nextSlot(ThreadState ts) {
        return send(ts, PyNone.NONE);
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

    /// Raise an exception where the generator is suspended and return what is yielded next.
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

    @PyGetter("gi_frame")
    Object getFrame() {
        return core.finished ? PyNone.NONE : core.frame.view();
    }

    @PyGetter("gi_running")
    boolean isRunning() {
        return core.running;
    }

    @PyGetter("gi_suspended")
    boolean isSuspended() {
        return core.isStarted() && !core.running && !core.finished;
    }

    @PyGetter("gi_code")
    Object getCode(ThreadState ts) {
        return PyCode.of(ts, core.frame.body);
    }

    @PyGetter("gi_yieldfrom")
    Object getDelegate() {
        Object delegate = core.running ? null : core.delegate();
        return delegate == null ? PyNone.NONE : delegate;
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        return PyStr.of(
                "<generator object "
                        + Str.utf16(core.qualname())
                        + " at "
                        + ts.interpreter().addressOf(this)
                        + ">");
    }
}
