package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// frozenset() -> empty frozenset object
/// frozenset(iterable) -> frozenset object
///
/// Build an immutable unordered collection of unique elements.
@PyTypeSpec(name = "frozenset", subclassable = true, weakReferences = true)
public final class PyFrozenSet extends PyBaseSet {

    /// The type `frozenset`.
    public static final PyType TYPE = PyFrozenSetSpec.TYPE;

    PyFrozenSet(PyType type, SetTable table) {
        super(type, table);
    }

    /// A frozenset of `items`.
    public static PyFrozenSet of(ThreadState ts, Object[] items) {
        SetTable table = new SetTable();
        for (Object item : items) {
            table.add(ts, item);
        }
        return new PyFrozenSet(TYPE, table);
    }

    @Override
    PyBaseSet make(SetTable items) {
        return new PyFrozenSet(TYPE, items);
    }

    @PyMethod("__new__(cls, iterable=(), /)")
    static Object make(ThreadState ts, PyType cls, Object iterable) {
        if (cls == TYPE && iterable instanceof PyFrozenSet set && set.type() == TYPE) {
            return set;
        }
        return new PyFrozenSet(cls, tableOf(ts, iterable));
    }

    @PyMethod("__hash__(self, /)")
    long hash(ThreadState ts) {
        long hash = 0;
        for (int i = 0; i < table.capacity(); i++) {
            if (table.at(i) != null) {
                long h = table.hashAt(i);
                hash ^= ((h ^ 89869747L) ^ (h << 16)) * 3644798167L;
            }
        }
        hash ^= (table.size() + 1) * 1927868237L;
        hash ^= (hash >>> 11) ^ (hash >>> 25);
        hash = hash * 69069L + 907133923L;
        return hash == -1 ? 590923713L : hash;
    }
}
