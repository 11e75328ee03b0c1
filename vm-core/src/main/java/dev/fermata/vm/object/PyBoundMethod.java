package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// A Python function, or any callable, bound to an object: calls go to the function with the object as first argument.
@PyTypeSpec(name = "method", module = "types", hidden = true, weakReferences = true)
public final class PyBoundMethod extends PyObject {

    /// The type `method`.
    public static final PyType TYPE = PyBoundMethodSpec.TYPE;

    private final Object function;
    private final Object self;

    /// Binds `function` to `self`.
    public PyBoundMethod(Object function, Object self) {
        super(TYPE);
        this.function = function;
        this.self = self;
    }

    /// The function, `__func__`.
    public Object function() {
        return function;
    }

    /// The object, `__self__`.
    public Object self() {
        return self;
    }

    @Override
    public boolean runsPython() {
        return runsPython(function);
    }

    @Override
    public Object call(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        Object[] all = new Object[args.length + 1];
        all[0] = self;
        System.arraycopy(args, 0, all, 1, args.length);
        return CallOps.call(ts, function, all, keywords);
    }

    @Override
    public Object call0(ThreadState ts) {
        return CallOps.call1(ts, function, self);
    }

    @Override
    public Object call1(ThreadState ts, Object a) {
        return CallOps.call2(ts, function, self, a);
    }

    @Override
    public Object call2(ThreadState ts, Object a, Object b) {
        return CallOps.call3(ts, function, self, a, b);
    }

    @PyMethod("__new__(type, function, instance, /)")
    static Object make(PyType type, Object function, Object instance) {
        if (!CallOps.isCallable(function)) {
            throw PyErr.typeError("first argument must be callable");
        }
        if (instance == PyNone.NONE) {
            throw PyErr.typeError("instance must not be None");
        }
        return new PyBoundMethod(function, instance);
    }

    @PyMethod("__call__(self, /, *args, **kwargs)")
    Object callSlot(ThreadState ts, Object[] args, PyDict kwargs) {
        return ArgBinder.callWithDict(ts, this, args, kwargs);
    }

    @PyGetter(value = "__func__", member = true)
    Object func() {
        return function;
    }

    @PyGetter(value = "__self__", member = true)
    Object selfAttribute() {
        return self;
    }

    @PyGetter("__doc__")
    Object doc(ThreadState ts) {
        return AttrOps.get(ts, function, "__doc__");
    }

    @PyMethod("__getattribute__(self, name, /)")
    Object getattribute(ThreadState ts, String name) {
        if (TYPE.lookup(name) != null) {
            return AttrOps.getGeneric(ts, this, name);
        }
        return AttrOps.get(ts, function, name);
    }

    @PyMethod("__get__(self, instance, owner=None, /)")
    Object get(Object instance, Object owner) {
        return this;
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        if (value instanceof PyBoundMethod other) {
            return self == other.self && CompareOps.eq(ts, function, other.function);
        }
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__hash__(self, /)")
    long hash(ThreadState ts) {
        return System.identityHashCode(self) ^ HashOps.hash(ts, function);
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        Object name = AttrOps.find(ts, function, "__qualname__");
        if (name == null) {
            name = AttrOps.find(ts, function, "__name__");
        }
        return "<bound method %s of %s>"
                .formatted(name instanceof String s ? s : "?", ReprOps.repr(ts, self));
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        return PyTuple.of(
                ts.interpreter().builtin("getattr"),
                PyTuple.of(self, AttrOps.get(ts, function, "__name__")));
    }
}
