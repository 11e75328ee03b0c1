package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// A function written in Java: of a module, or a method bound to its object or class.
@PyTypeSpec(name = "builtin_function_or_method", hidden = true, weakReferences = true)
public class PyBuiltinFunction extends PyObject {

    /// The type `builtin_function_or_method`.
    public static final PyType TYPE = PyBuiltinFunctionSpec.TYPE;

    private final MethodDef def;
    private final @Nullable Object self;
    private final @Nullable PyType newOf;
    private final @Nullable String module;

    /// Makes a function of a module, or a static method.
    public PyBuiltinFunction(MethodDef def, @Nullable String module) {
        super(TYPE);
        this.def = def;
        this.self = null;
        this.newOf = null;
        this.module = module;
    }

    /// Makes a method bound to `self`.
    public PyBuiltinFunction(MethodDef def, Object self) {
        super(def.isSlotWrapper() ? MethodWrapperMethods.TYPE : TYPE);
        this.def = def;
        this.self = self;
        this.newOf = null;
        this.module = null;
    }

    /// Makes the `__new__` of `owner`: a static method that shows its type as `__self__`.
    PyBuiltinFunction(MethodDef def, PyType owner, boolean isNew) {
        super(TYPE);
        this.def = def;
        this.self = null;
        this.newOf = isNew ? owner : null;
        this.module = null;
    }

    /// What the function does.
    public MethodDef def() {
        return def;
    }

    /// What the method is bound to, or null.
    public @Nullable Object self() {
        return self;
    }

    @Override
    public boolean runsPython() {
        return this instanceof ParkingFunction;
    }

    @Override
    public Object call(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        if (self == null) {
            return def.invoke(ts, args, keywords);
        }
        Object[] all = new Object[args.length + 1];
        all[0] = self;
        System.arraycopy(args, 0, all, 1, args.length);
        return def.invoke(ts, all, keywords);
    }

    @Override
    public Object call0(ThreadState ts) {
        return self == null ? def.invoke0(ts) : def.invoke1(ts, self);
    }

    @Override
    public Object call1(ThreadState ts, Object a) {
        return self == null ? def.invoke1(ts, a) : def.invoke2(ts, self, a);
    }

    @Override
    public Object call2(ThreadState ts, Object a, Object b) {
        return self == null ? def.invoke2(ts, a, b) : def.invoke3(ts, self, a, b);
    }

    @Override
    public Object call3(ThreadState ts, Object a, Object b, Object c) {
        return self == null ? def.invoke3(ts, a, b, c) : def.invoke4(ts, self, a, b, c);
    }

    @PyMethod("__call__(self, /, *args, **kwargs)")
    Object callSlot(ThreadState ts, Object[] args, PyDict kwargs) {
        return ArgBinder.callWithDict(ts, this, args, kwargs);
    }

    @PyGetter("__name__")
    String name() {
        return def.name();
    }

    @PyGetter("__qualname__")
    String qualname() {
        return switch (selfAttribute()) {
            case PyNone n when def.table() instanceof TypeSpec spec ->
                    spec.name() + "." + def.name();
            case PyNone n -> def.name();
            case PyModule m -> def.name();
            case PyType t -> t.qualname() + "." + def.name();
            case Object o -> PyType.of(o).qualname() + "." + def.name();
        };
    }

    @PyGetter(value = "__module__", member = true)
    Object module() {
        return module == null ? PyNone.NONE : module;
    }

    /// The object, class or module that the function belongs to.
    @PyGetter("__self__")
    Object belongsTo(ThreadState ts) {
        Object owner = module == null ? null : ts.interpreter().modules().get(module);
        return owner == null ? selfAttribute() : owner;
    }

    Object selfAttribute() {
        if (newOf != null) {
            return newOf;
        }
        return self == null ? PyNone.NONE : self;
    }

    /// The class whose special method this is.
    Object objclass() {
        return ((TypeSpec) def.table()).type();
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
    String repr(ThreadState ts) {
        Object owner = selfAttribute();
        if (owner == PyNone.NONE || owner instanceof PyModule) {
            return "<built-in function " + def.name() + ">";
        }
        return (def.isSlotWrapper()
                        ? "<method-wrapper '%s' of %s object at %s>"
                        : "<built-in method %s of %s object at %s>")
                .formatted(def.name(), PyErr.className(owner), ts.interpreter().addressOf(owner));
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(Object value) {
        if (value instanceof PyBuiltinFunction other) {
            return def == other.def && self == other.self;
        }
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__hash__(self, /)")
    long hash() {
        return System.identityHashCode(def) ^ (self == null ? 0 : System.identityHashCode(self));
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        if (self == null || self instanceof PyModule) {
            return def.name();
        }
        Object getattr = ts.interpreter().builtin("getattr");
        return PyTuple.of(getattr, PyTuple.of(self, def.name()));
    }
}
