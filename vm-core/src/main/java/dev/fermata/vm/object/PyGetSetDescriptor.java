package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// A computed attribute of a builtin type as it is found on the type. Immutable and shared by all scripts.
@PyTypeSpec(name = "getset_descriptor", hidden = true)
public final class PyGetSetDescriptor extends PyObject implements DataDescriptor {

    /// The type `getset_descriptor`.
    public static final PyType TYPE = PyGetSetDescriptorSpec.TYPE;

    private final GetSetDef def;
    private final PyType owner;

    /// Makes the descriptor of an attribute of `owner`.
    public PyGetSetDescriptor(GetSetDef def, PyType owner) {
        super(def.member() ? PyMemberDescriptor.TYPE : TYPE);
        this.def = def;
        this.owner = owner;
    }

    @Override
    @PyMethod("__get__(self, instance, owner=None, /)")
    public Object get(ThreadState ts, Object instance, Object owner) {
        if (instance == PyNone.NONE && owner != PyNone.TYPE) {
            return this;
        }
        check(instance);
        return def.get(ts, instance);
    }

    @Override
    @PyMethod("__set__(self, instance, value, /)")
    public void set(ThreadState ts, Object instance, Object value) {
        change(ts, instance, value);
    }

    @Override
    @PyMethod("__delete__(self, instance, /)")
    public void delete(ThreadState ts, Object instance) {
        change(ts, instance, null);
    }

    private void change(ThreadState ts, Object instance, @Nullable Object value) {
        check(instance);
        if (!def.writable() && def.member()) {
            throw PyErr.of(ExceptionTypes.ATTRIBUTE_ERROR, "readonly attribute");
        }
        if (!def.writable()) {
            throw PyErr.attributeError(
                    instance,
                    def.name(),
                    "attribute '%s' of '%s' objects is not writable",
                    def.name(),
                    owner.errorName());
        }
        def.set(ts, instance, value);
    }

    private void check(Object instance) {
        PyType type = PyType.of(instance);
        if (!type.isSubtypeOf(owner)) {
            throw PyErr.typeError(
                    "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                    def.name(), owner.errorName(), type.errorName());
        }
    }

    @Override
    @PyGetter(value = "__name__", member = true)
    public String name() {
        return def.name();
    }

    @Override
    @PyGetter("__qualname__")
    public String qualname() {
        return owner.qualname() + "." + def.name();
    }

    @Override
    @PyGetter(value = "__objclass__", member = true)
    public PyType objclass() {
        return owner;
    }

    @Override
    @PyGetter("__doc__")
    public Object doc() {
        String doc = def.doc();
        return doc == null ? PyNone.NONE : PyStr.of(doc);
    }

    @PyMethod("__repr__(self, /)")
    String repr() {
        return "<attribute '%s' of '%s' objects>".formatted(def.name(), owner.errorName());
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        return PyTuple.of(ts.interpreter().builtin("getattr"), PyTuple.of(owner, def.name()));
    }
}
