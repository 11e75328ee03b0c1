package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// One of a class's `__slots__`: an attribute at a fixed index of [PyInstance#values].
@PyTypeSpec(name = "member_descriptor", hidden = true)
public final class PyMemberDescriptor extends PyObject {

    /// The type `member_descriptor`.
    public static final PyType TYPE = PyMemberDescriptorSpec.TYPE;

    private final String name;
    private final PyType owner;
    private final int index;

    /// Makes the descriptor of slot `name` of `owner`.
    PyMemberDescriptor(String name, PyType owner, int index) {
        super(TYPE);
        this.name = name;
        this.owner = owner;
        this.index = index;
    }

    /// Where the value is in [PyInstance#values].
    public int index() {
        return index;
    }

    /// The class that declares the slot.
    public PyType owner() {
        return owner;
    }

    @PyMethod("__get__(self, instance, owner=None, /)")
    Object get(Object instance, Object owner) {
        if (instance == PyNone.NONE) {
            return this;
        }
        Object value = check(instance).values[index];
        if (value == null) {
            throw PyErr.noAttribute(instance, name);
        }
        return value;
    }

    @PyMethod("__set__(self, instance, value, /)")
    void set(Object instance, Object value) {
        check(instance).values[index] = value;
    }

    @PyMethod("__delete__(self, instance, /)")
    void delete(Object instance) {
        @Nullable Object[] values = check(instance).values;
        if (values[index] == null) {
            throw PyErr.noAttribute(instance, name);
        }
        values[index] = null;
    }

    private PyInstance check(Object instance) {
        if (instance instanceof PyInstance i && i.type().isSubtypeOf(owner)) {
            return i;
        }
        throw PyErr.typeError(
                "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                name, owner.name(), PyErr.className(instance));
    }

    @PyGetter("__name__")
    String name() {
        return name;
    }

    @PyGetter("__qualname__")
    String qualname() {
        return owner.qualname() + "." + name;
    }

    @PyGetter("__objclass__")
    PyType objclass() {
        return owner;
    }

    @PyGetter("__doc__")
    Object doc() {
        return PyNone.NONE;
    }

    @PyMethod("__repr__(self, /)")
    String repr() {
        return "<member '%s' of '%s' objects>".formatted(name, owner.name());
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        return PyTuple.of(ts.interpreter().builtin("getattr"), PyTuple.of(owner, name));
    }
}
