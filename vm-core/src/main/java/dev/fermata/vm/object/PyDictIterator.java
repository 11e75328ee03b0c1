package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;

import org.jspecify.annotations.Nullable;

/// Iterates over the keys, values or items of a dict, either way. Each is a type of its own.
public abstract class PyDictIterator extends PyIterator {

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
    private int left;
    private int entry;

    PyDictIterator(PyType type, PyDict dict, Kind kind, boolean reversed) {
        super(type);
        this.dict = dict;
        this.kind = kind;
        this.reversed = reversed;
        this.size = dict.size();
        this.left = size;
        this.entry = reversed ? dict.entryEnd() - 1 : 0;
    }

    /// Makes an iterator.
    public static PyDictIterator of(PyDict dict, Kind kind, boolean reversed) {
        return switch (kind) {
            case KEYS ->
                    reversed ? new PyDictReverseKeyIterator(dict) : new PyDictKeyIterator(dict);
            case VALUES ->
                    reversed ? new PyDictReverseValueIterator(dict) : new PyDictValueIterator(dict);
            case ITEMS ->
                    reversed ? new PyDictReverseItemIterator(dict) : new PyDictItemIterator(dict);
        };
    }

    @Override
    public final @Nullable Object next(ThreadState ts) {
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
                if (left-- == 0 && !reversed) {
                    throw PyErr.runtimeError("dictionary keys changed during iteration");
                }
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
        return d == null || d.size() != size ? 0 : left;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        PyList rest = new PyList();
        PyDict d = dict;
        if (d != null) {
            PyDictIterator copy = of(d, kind, reversed);
            copy.entry = entry;
            copy.size = size;
            copy.left = left;
            for (Object item = copy.next(ts); item != null; item = copy.next(ts)) {
                rest.add(item);
            }
        }
        return PyTuple.of(ts.interpreter().builtin("iter"), PyTuple.of(rest));
    }
}
