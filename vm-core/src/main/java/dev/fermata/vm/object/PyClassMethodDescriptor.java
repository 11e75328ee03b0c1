package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// A class method of a builtin type as it is found on the type, such as `dict.fromkeys`. Immutable and shared by all
/// scripts.
@PyTypeSpec(name = "classmethod_descriptor", hidden = true)
public final class PyClassMethodDescriptor extends PyObject {

    /// The type `classmethod_descriptor`.
    public static final PyType TYPE = PyClassMethodDescriptorSpec.TYPE;

    private final MethodDef def;
    private final PyType owner;

    /// Makes the descriptor of a class method of `owner`.
    public PyClassMethodDescriptor(MethodDef def, PyType owner) {
        super(TYPE);
        this.def = def;
        this.owner = owner;
    }

    @PyMethod("__get__(self, instance, owner=None, /)")
    Object get(Object instance, Object owner) {
        PyType type = owner instanceof PyType t ? t : PyType.of(instance);
        check(type);
        return new PyBuiltinFunction(def, type);
    }

    private void check(PyType type) {
        if (!type.isSubtypeOf(owner)) {
            throw PyErr.typeError(
                    "descriptor '%s' requires a subtype of '%s' but received '%s'",
                    def.name(), owner.name(), type.name());
        }
    }

    @Override
    public Object call(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        if (args.length == (keywords == null ? 0 : keywords.length)) {
            throw PyErr.typeError(
                    "descriptor '%s' of '%s' object needs an argument", def.name(), owner.name());
        }
        if (!(args[0] instanceof PyType type)) {
            throw PyErr.typeError(
                    "descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2",
                    def.name(), owner.name(), PyErr.className(args[0]));
        }
        check(type);
        return def.invoke(ts, args, keywords);
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
        return "<method '%s' of '%s' objects>".formatted(def.name(), owner.name());
    }
}
