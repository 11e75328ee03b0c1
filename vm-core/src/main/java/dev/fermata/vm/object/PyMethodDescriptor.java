package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// A method of a builtin type as it is found on the type, such as `list.append`. Immutable and shared by all scripts.
@PyTypeSpec(name = "method_descriptor", hidden = true)
public final class PyMethodDescriptor extends PyObject implements PyMethodLike {

    /// The type `method_descriptor`.
    public static final PyType TYPE = PyMethodDescriptorSpec.TYPE;

    private final MethodDef def;
    private final PyType owner;
    private final boolean ofSequence;

    /// Makes the descriptor of a method of `owner`.
    public PyMethodDescriptor(MethodDef def, PyType owner) {
        super(def.isSlotWrapper() ? WrapperDescriptorMethods.TYPE : TYPE);
        this.def = def;
        this.owner = owner;
        this.ofSequence = def.isOfSequence();
    }

    /// Whether this concatenates or repeats a builtin sequence. CPython has these operators apart from those of
    /// numbers, and asks for them last.
    boolean isOfSequence() {
        return ofSequence;
    }

    /// What the method does.
    public MethodDef def() {
        return def;
    }

    /// The type that declares it, `__objclass__`.
    public PyType owner() {
        return owner;
    }

    @Override
    public Object bindTo(Object self) {
        return new PyBuiltinFunction(def, self);
    }

    @Override
    public Object call(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        if (args.length == (keywords == null ? 0 : keywords.length)) {
            throw def.isSlotWrapper()
                    ? PyErr.typeError(
                            "descriptor '%s' of '%s' object needs an argument",
                            def.name(), owner.name())
                    : PyErr.typeError(
                            "unbound method %s.%s() needs an argument", owner.name(), def.name());
        }
        check(args[0]);
        return def.invoke(ts, args, keywords);
    }

    @Override
    public Object call1(ThreadState ts, Object self) {
        check(self);
        return def.invoke1(ts, self);
    }

    @Override
    public Object call2(ThreadState ts, Object self, Object a) {
        check(self);
        return def.invoke2(ts, self, a);
    }

    @Override
    public Object call3(ThreadState ts, Object self, Object a, Object b) {
        check(self);
        return def.invoke3(ts, self, a, b);
    }

    private void check(Object self) {
        PyType type = PyType.of(self);
        if (type != owner && !type.isSubtypeOf(owner)) {
            throw PyErr.typeError(
                    def.isSlotWrapper()
                            ? "descriptor '%s' requires a '%s' object but received a '%s'"
                            : "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                    def.name(),
                    owner.errorName(),
                    type.errorName());
        }
    }

    @PyMethod("__get__(self, instance, owner=None, /)")
    Object get(Object instance, Object owner) {
        if (instance == PyNone.NONE) {
            return this;
        }
        check(instance);
        return bindTo(instance);
    }

    @PyMethod("__call__(self, /, *args, **kwargs)")
    Object callSlot(ThreadState ts, Object[] args, PyDict kwargs) {
        return ArgBinder.callWithDict(ts, this, args, kwargs);
    }

    @PyGetter(value = "__name__", member = true)
    String name() {
        return def.name();
    }

    @PyGetter("__qualname__")
    String qualname() {
        return owner.qualname() + "." + def.name();
    }

    @PyGetter(value = "__objclass__", member = true)
    PyType objclass() {
        return owner;
    }

    @PyGetter("__doc__")
    Object doc() {
        String doc = def.doc();
        return doc == null ? PyNone.NONE : PyStr.of(doc);
    }

    @PyGetter("__text_signature__")
    Object textSignature() {
        return def.textSignature();
    }

    @PyMethod("__repr__(self, /)")
    String repr() {
        return "<%s '%s' of '%s' objects>"
                .formatted(
                        def.isSlotWrapper() ? "slot wrapper" : "method", def.name(), owner.name());
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        return PyTuple.of(ts.interpreter().builtin("getattr"), PyTuple.of(owner, def.name()));
    }
}
