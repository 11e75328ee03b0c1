package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// An object that can hold attributes: an instance of a Python class, or of a builtin type from which Python classes
/// may inherit.
///
/// Attributes live in an array whose layout is a [Shape]. `values` may be longer than the shape's size. When a script
/// does what a shape cannot express (deletes an attribute that is not the last, or uses a key that is not a str), the
/// object moves to dictionary mode: `shape` is [Shape#DICTIONARY] and `values[0]` is the [PyDict].
public class PyInstance extends PyObject {

    static final Object[] NO_VALUES = new Object[0];

    /// The layout of [#values]; null for an instance of a builtin type until it gets its first attribute, which puts it
    /// into dictionary mode.
    public @Nullable Shape shape;

    /// Values of `__slots__` first, then of attributes; null where unset.
    public @Nullable Object[] values;

    /// Makes an instance without attributes.
    ///
    /// @param type null only for the types `object` and `type`, which get it once both are there
    public PyInstance(@Nullable PyType type) {
        super(type);
        this.shape = type == null ? null : type.instanceShape();
        this.values = shape == null || shape.size() == 0 ? NO_VALUES : new Object[shape.size()];
    }

    /// The value of attribute `name` held by this object itself, or null.
    public final @Nullable Object getOwn(String name) {
        Shape s = shape;
        if (s == null) {
            return null;
        }
        if (s == Shape.DICTIONARY) {
            return dictionary().get(name);
        }
        int i = s.indexOf(name);
        return i < 0 ? null : values[i];
    }

    /// Sets attribute `name` of this object itself. The type has been asked: the object has a `__dict__`.
    public final void setOwn(String name, Object value) {
        Shape s = shape;
        if (s == Shape.DICTIONARY) {
            dictionary().put(name, value);
            return;
        }
        if (s == null) {
            toDictionary().put(name, value);
            return;
        }
        int i = s.indexOf(name);
        if (i >= 0) {
            values[i] = value;
            return;
        }
        Shape next = s.with(name);
        if (next == null) {
            toDictionary().put(name, value);
            return;
        }
        append(next, value);
    }

    /// Appends the value of the attribute that `next` adds to this object's shape.
    public final void append(Shape next, Object value) {
        int i = next.size() - 1;
        if (i >= values.length) {
            @Nullable Object[] grown = new Object[next.capacity()];
            System.arraycopy(values, 0, grown, 0, i);
            values = grown;
        }
        values[i] = value;
        shape = next;
    }

    /// Deletes attribute `name` of this object itself; returns whether there was one.
    public final boolean deleteOwn(String name) {
        Shape s = shape;
        if (s == null) {
            return false;
        }
        if (s == Shape.DICTIONARY) {
            return dictionary().remove(name) != null;
        }
        int i = s.indexOf(name);
        if (i < 0 || values[i] == null) {
            return false;
        }
        if (i == s.size() - 1) {
            values[i] = null;
            shape = s.parent();
            return true;
        }
        return toDictionary().remove(name) != null;
    }

    /// Whether the attributes are in a dict rather than in a shape.
    public final boolean inDictionaryMode() {
        return shape == Shape.DICTIONARY;
    }

    /// The dict of an object in dictionary mode.
    public final PyDict dictionary() {
        return (PyDict) values[values.length - 1];
    }

    /// Assigns `__class__`; the caller has checked that instances of both classes are laid out alike.
    final void changeType(PyType type) {
        if (shape != null && shape != Shape.DICTIONARY) {
            toDictionary();
        }
        setType(type);
    }

    /// The object's `__dict__`: from now on the object is in dictionary mode, so that the dict and the attributes are
    /// one.
    public final PyDict toDictionary() {
        if (shape == Shape.DICTIONARY) {
            return dictionary();
        }
        PyDict dict = new PyDict();
        int slots = type().slotCount();
        if (shape != null) {
            for (int i = slots; i < shape.size(); i++) {
                dict.put(shape.nameAt(i), values[i]);
            }
        }
        setDictionary(dict);
        return dict;
    }

    /// Replaces the attributes by `dict`, as assigning `__dict__` does.
    public final void setDictionary(PyDict dict) {
        int slots = type().slotCount();
        @Nullable Object[] moved = new Object[slots + 1];
        System.arraycopy(values, 0, moved, 0, Math.min(slots, values.length));
        moved[slots] = dict;
        values = moved;
        shape = Shape.DICTIONARY;
    }
}
