package dev.fermata.vm.object;

import dev.fermata.annotations.PyTypeSpec;

import java.util.List;

/// Built-in immutable sequence.
///
/// If no argument is given, the constructor returns an empty tuple. If iterable is specified the tuple is initialized
/// from iterable's items.
@PyTypeSpec(name = "tuple", subclassable = true, sequence = true)
public final class PyTuple extends PyInstance {

    /// The type `tuple`.
    public static final PyType TYPE = PyTupleSpec.TYPE;

    /// The empty tuple.
    public static final PyTuple EMPTY = new PyTuple(TYPE, new Object[0]);

    private final Object[] items;

    /// Makes an instance of `tuple` or a subclass that owns `items`.
    public PyTuple(PyType type, Object[] items) {
        super(type);
        this.items = items;
    }

    /// The tuple of these items; owns the array.
    public static PyTuple of(Object... items) {
        return items.length == 0 ? EMPTY : new PyTuple(TYPE, items);
    }

    /// The tuple of these items.
    public static PyTuple copyOf(List<?> items) {
        return of(items.toArray());
    }

    /// The number of items.
    public int size() {
        return items.length;
    }

    /// The item at `index`, which is in range.
    public Object get(int index) {
        return items[index];
    }

    /// The items themselves; callers must not change them.
    public Object[] items() {
        return items;
    }
}
