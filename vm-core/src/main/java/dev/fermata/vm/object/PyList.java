package dev.fermata.vm.object;

import dev.fermata.annotations.PyTypeSpec;

import java.util.Arrays;
import java.util.List;

/// Built-in mutable sequence.
///
/// If no argument is given, the constructor creates a new empty list. The argument must be an iterable if specified.
@PyTypeSpec(name = "list", subclassable = true, sequence = true)
public final class PyList extends PyInstance {

    /// The type `list`.
    public static final PyType TYPE = PyListSpec.TYPE;

    private Object[] items;
    private int size;

    /// Makes an empty list.
    public PyList() {
        this(TYPE, new Object[0], 0);
    }

    /// Makes an instance of `list` or a subclass that owns `items`.
    public PyList(PyType type, Object[] items, int size) {
        super(type);
        this.items = items;
        this.size = size;
    }

    /// The list of these items; owns the array.
    public static PyList of(Object... items) {
        return new PyList(TYPE, items, items.length);
    }

    /// The list of these items.
    public static PyList copyOf(List<?> items) {
        return of(items.toArray());
    }

    /// The number of items.
    public int size() {
        return size;
    }

    /// The item at `index`, which is in range.
    public Object get(int index) {
        return items[index];
    }

    /// Replaces the item at `index`, which is in range.
    public void set(int index, Object value) {
        items[index] = value;
    }

    /// Adds an item at the end.
    public void add(Object item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, Math.max(8, size + (size >> 1)));
        }
        items[size++] = item;
    }

    /// A copy of the items.
    public Object[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
