package dev.fermata.vm.run;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// An asynchronous generator (PEP 525).
@PyTypeSpec(name = "async_generator", module = "types", hidden = true, weakReferences = true)
public final class PyAsyncGenerator extends PyObject {

    /// The type `async_generator`.
    public static final PyType TYPE = PyAsyncGeneratorSpec.TYPE;

    private final Generator core;

    /// Whether an `asend`, `athrow` or `aclose` is under way.
    boolean active;

    /// Whether `aclose` or an exception has ended it.
    boolean closed;

    private boolean begun;

    PyAsyncGenerator(Generator core) {
        super(TYPE);
        this.core = core;
    }

    /// The frame and its state.
    public Generator core() {
        return core;
    }

    private void begin(ThreadState ts) {
        if (!begun) {
            begun = true;
            Object hook = AsyncGeneratorHooks.of(ts).firstIteration;
            if (hook != PyNone.NONE) {
                CallOps.call1(ts, hook, this);
            }
        }
    }

    @PyMethod("__aiter__(self, /)")
    Object aiter() {
        return this;
    }

    @PyMethod("__anext__(self, /)")
    Object anext(ThreadState ts) {
        begin(ts);
        return new PyAsyncGeneratorStep(this, PyAsyncGeneratorStep.Kind.SEND, PyNone.NONE, null);
    }

    /// Return an awaitable that sends a value.
    @PyMethod("asend(self, value, /)")
    Object asend(ThreadState ts, Object value) {
        begin(ts);
        return new PyAsyncGeneratorStep(this, PyAsyncGeneratorStep.Kind.SEND, value, null);
    }

    /// Return an awaitable that raises an exception inside.
    @PyMethod("athrow(self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)")
    Object athrow(ThreadState ts, Object type, @Nullable Object value, @Nullable Object traceback) {
        begin(ts);
        return new PyAsyncGeneratorStep(
                this,
                PyAsyncGeneratorStep.Kind.THROW,
                PyNone.NONE,
                ThrowArguments.exception(ts, "athrow", type, value, traceback));
    }

    /// Return an awaitable that closes the generator.
    @PyMethod("aclose(self, /)")
    Object aclose(ThreadState ts) {
        begin(ts);
        return new PyAsyncGeneratorStep(
                this,
                PyAsyncGeneratorStep.Kind.CLOSE,
                PyNone.NONE,
                new PyException(PyErr.make(ExceptionTypes.GENERATOR_EXIT)));
    }

    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(ThreadState ts, PyType cls, Object item) {
        return CallOps.call2(
                ts, dev.fermata.vm.object.Builtins.type("types.GenericAlias"), cls, item);
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

    @PyGetter("ag_frame")
    Object getFrame() {
        return core.finished ? PyNone.NONE : core.frame.view();
    }

    @PyGetter(value = "ag_running", member = true)
    boolean isRunning() {
        return active;
    }

    @PyGetter("ag_suspended")
    boolean isSuspended() {
        return core.isStarted() && !core.running && !core.finished;
    }

    @PyGetter("ag_code")
    Object getCode(ThreadState ts) {
        return PyCode.of(ts, core.frame.body);
    }

    @PyGetter("ag_await")
    Object getDelegate() {
        Object delegate = core.running ? null : core.delegate();
        return delegate == null ? PyNone.NONE : delegate;
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        return PyStr.of(
                "<async_generator object "
                        + Str.utf16(core.qualname())
                        + " at "
                        + ts.interpreter().addressOf(this)
                        + ">");
    }
}
