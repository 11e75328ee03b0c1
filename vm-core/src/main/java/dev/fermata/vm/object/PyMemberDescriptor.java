package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// One of a class's `__slots__`: an attribute at a fixed index of [PyInstance#values].
public final class PyMemberDescriptor extends PyObject implements DataDescriptor {

    /// The type `member_descriptor`.
    public static final PyType TYPE = MemberDescriptorMethodsSpec.TYPE;

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

    /// Whether an object has this slot.
    public boolean appliesTo(PyInstance i) {
        return i.type() == owner || i.type().isSubtypeOf(owner);
    }

    @Override
    public Object get(ThreadState ts, Object instance, Object owner) {
        if (instance == PyNone.NONE) {
            return this;
        }
        Object value = check(instance).values[index];
        if (value == null) {
            throw PyErr.noAttribute(instance, name);
        }
        return value;
    }

    @Override
    public void set(ThreadState ts, Object instance, Object value) {
        check(instance).values[index] = value;
    }

    @Override
    public void delete(ThreadState ts, Object instance) {
        @Nullable Object[] values = check(instance).values;
        if (values[index] == null) {
            throw PyErr.of(ExceptionTypes.ATTRIBUTE_ERROR, "%s", name);
        }
        values[index] = null;
    }

    private PyInstance check(Object instance) {
        if (instance instanceof PyInstance i && appliesTo(i)) {
            return i;
        }
        throw PyErr.typeError(
                "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                name, owner.errorName(), PyErr.className(instance));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String qualname() {
        return owner.qualname() + "." + name;
    }

    @Override
    public PyType objclass() {
        return owner;
    }

    @Override
    public Object doc() {
        return PyNone.NONE;
    }
}
