package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;

/// set() -> new empty set object
/// set(iterable) -> new set object
///
/// Build an unordered collection of unique elements.
@PyTypeSpec(name = "set", subclassable = true, weakReferences = true)
public final class PySet extends PyBaseSet {

    /// The type `set`.
    public static final PyType TYPE = PySetSpec.TYPE;

    /// Makes an empty set.
    public PySet() {
        this(TYPE, new SetTable());
    }

    private PySet(PyType type, SetTable table) {
        super(type, table);
    }

    @Override
    PyBaseSet make(SetTable items) {
        return new PySet(TYPE, items);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        if (kwargs.size() > 0 && cls.slot(Slot.INIT) == TYPE.slot(Slot.INIT)) {
            throw PyErr.typeError("set() takes no keyword arguments");
        }
        return new PySet(cls, new SetTable());
    }

    @PyMethod("__init__(self, iterable=(), /)")
    void init(ThreadState ts, Object iterable) {
        table.clear();
        addAll(ts, table, iterable);
    }

    /// Add an element to a set.
    ///
    /// This has no effect if the element is already present.
    @PyMethod("add(self, object, /)")
    public void add(ThreadState ts, Object object) {
        table.add(ts, object);
    }

    /// Remove an element from a set; it must be a member.
    ///
    /// If the element is not a member, raise a KeyError.
    @PyMethod("remove(self, object, /)")
    void remove(ThreadState ts, Object object) {
        if (!table.remove(ts, key(object))) {
            throw PyErr.keyError(object);
        }
    }

    /// Remove an element from a set if it is a member.
    @PyMethod("discard(self, object, /)")
    void discard(ThreadState ts, Object object) {
        table.remove(ts, key(object));
    }

    /// Whether the class has a `__hash__` of its own.
    boolean isHashable() {
        return type().slot(Slot.HASH) != TYPE.slot(Slot.HASH);
    }

    /// A set given as an element stands for the frozenset of its items.
    private static Object key(Object object) {
        return object instanceof PySet set && !set.isHashable()
                ? new PyFrozenSet(PyFrozenSet.TYPE, set.table.copy())
                : object;
    }

    /// Remove and return an arbitrary set element.
    ///
    /// Raises KeyError if the set is empty.
    @PyMethod("pop(self, /)")
    Object pop(ThreadState ts) {
        for (int i = finger % Math.max(1, table.capacity());
                table.size() > 0;
                i = (i + 1) % table.capacity()) {
            ts.charge(1);
            Object item = table.at(i);
            if (item != null) {
                table.removeAt(i);
                finger = i + 1;
                return item;
            }
        }
        throw PyErr.keyError("pop from an empty set");
    }

    private int finger;

    /// Remove all elements from this set.
    @PyMethod("clear(self, /)")
    void clear() {
        table.clear();
    }

    /// Update the set, adding elements from all others.
    @PyMethod("update(self, /, *others)")
    void update(ThreadState ts, Object[] others) {
        for (Object other : others) {
            addAll(ts, table, other);
        }
    }

    /// Update the set, keeping only elements found in it and all others.
    @PyMethod("intersection_update(self, /, *others)")
    void intersectionUpdate(ThreadState ts, Object[] others) {
        for (Object other : others) {
            table = intersection(ts, table, other);
        }
    }

    /// Update the set, removing elements found in others.
    @PyMethod("difference_update(self, /, *others)")
    void differenceUpdate(ThreadState ts, Object[] others) {
        for (Object other : others) {
            table =
                    filtered(
                            ts,
                            table,
                            other instanceof PyBaseSet s ? s.table : tableOf(ts, other),
                            false);
        }
    }

    /// Update the set, keeping only elements found in either set, but not in both.
    @PyMethod("symmetric_difference_update(self, other, /)")
    void symmetricDifferenceUpdate(ThreadState ts, Object other) {
        table = symmetric(ts, table, other instanceof PyBaseSet s ? s.table : tableOf(ts, other));
    }

    @PyMethod("__ior__(self, value, /)")
    Object ior(ThreadState ts, Object value) {
        if (!(value instanceof PyBaseSet)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        addAll(ts, table, value);
        return this;
    }

    @PyMethod("__iand__(self, value, /)")
    Object iand(ThreadState ts, Object value) {
        if (!(value instanceof PyBaseSet)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        table = intersection(ts, table, value);
        return this;
    }

    @PyMethod("__isub__(self, value, /)")
    Object isub(ThreadState ts, Object value) {
        if (!(value instanceof PyBaseSet other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        table = filtered(ts, table, other.table, false);
        return this;
    }

    @PyMethod("__ixor__(self, value, /)")
    Object ixor(ThreadState ts, Object value) {
        if (!(value instanceof PyBaseSet other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        table = symmetric(ts, table, other.table);
        return this;
    }
}
