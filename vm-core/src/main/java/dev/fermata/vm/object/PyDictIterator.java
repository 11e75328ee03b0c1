package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// Iterates over the keys, values or items of a dict, either way.
@PyTypeSpec(name = "dict_keyiterator", hidden = true)
public final class PyDictIterator extends PyIterator {

    /// The type `dict_keyiterator`.
    public static final PyType TYPE = PyDictIteratorSpec.TYPE;

    /// What the iterator gives.
    public enum Kind {
        /// Keys.
        KEYS,
        /// Values.
        VALUES,
        /// Tuples of both.
        ITEMS
    }

    private @Nullable PyDict dict;
    private final Kind kind;
    private final boolean reversed;
    private int size;
    private int entry;

    /// Makes an iterator.
    public PyDictIterator(PyDict dict, Kind kind, boolean reversed) {
        super(TYPE);
        this.dict = dict;
        this.kind = kind;
        this.reversed = reversed;
        this.size = dict.size();
        this.entry = reversed ? dict.entryEnd() - 1 : 0;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        PyDict d = dict;
        if (d == null) {
            return null;
        }
        if (d.size() != size) {
            size = -1;
            throw PyErr.runtimeError("dictionary changed size during iteration");
        }
        while (reversed ? entry >= 0 : entry < d.entryEnd()) {
            int i = reversed ? entry-- : entry++;
            if (i >= d.entryEnd()) {
                continue;
            }
            Object key = d.keyAt(i);
            if (key != null) {
                return switch (kind) {
                    case KEYS -> key;
                    case VALUES -> d.valueAt(i);
                    case ITEMS -> PyTuple.of(key, d.valueAt(i));
                };
            }
        }
        dict = null;
        return null;
    }

    @PyMethod("__length_hint__(self, /)")
    long lengthHint() {
        PyDict d = dict;
        if (d == null || d.size() != size) {
            return 0;
        }
        long left = 0;
        for (int i = entry; reversed ? i >= 0 : i < d.entryEnd(); i += reversed ? -1 : 1) {
            left += d.keyAt(i) == null ? 0 : 1;
        }
        return left;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        PyList rest = new PyList();
        PyDict d = dict;
        if (d != null) {
            PyDictIterator copy = new PyDictIterator(d, kind, reversed);
            copy.entry = entry;
            copy.size = size;
            for (Object item = copy.next(ts); item != null; item = copy.next(ts)) {
                rest.add(item);
            }
        }
        return PyTuple.of(ts.interpreter().builtin("iter"), PyTuple.of(rest));
    }
}
