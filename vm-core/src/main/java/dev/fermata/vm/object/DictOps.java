package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// The algorithms of `dict` that are more than a lookup.
public final class DictOps {

    private DictOps() {}

    /// `dict.update(*args, **kwargs)`.
    ///
    /// @param name what argument errors call the function
    public static void update(
            ThreadState ts, PyDict dict, String name, Object[] args, PyDict kwargs) {
        if (args.length > 1) {
            throw PyErr.typeError("%s expected at most 1 argument, got %d", name, args.length);
        }
        if (args.length == 1) {
            merge(ts, dict, args[0]);
        }
        dict.putAll(ts, kwargs);
    }

    /// Copies a mapping, or an iterable of pairs, into a dict.
    public static void merge(ThreadState ts, PyDict dict, Object source) {
        if (source instanceof PyDict other && !other.type().isHeap()) {
            dict.putAll(ts, other);
            return;
        }
        Object keys = AttrOps.find(ts, source, "keys");
        if (keys != null) {
            Object it = IterOps.iter(ts, CallOps.call0(ts, keys));
            for (Object key = IterOps.next(ts, it); key != null; key = IterOps.next(ts, it)) {
                ts.charge(1);
                dict.put(ts, key, ItemOps.get(ts, source, key));
            }
            return;
        }
        Object it = IterOps.iter(ts, source);
        int index = 0;
        for (Object item = IterOps.next(ts, it);
                item != null;
                item = IterOps.next(ts, it), index++) {
            ts.charge(1);
            Object[] pair = pair(ts, item, index);
            dict.put(ts, pair[0], pair[1]);
        }
    }

    private static Object[] pair(ThreadState ts, Object item, int index) {
        PyType type = PyType.of(item);
        if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
            throw PyErr.typeError(
                    "cannot convert dictionary update sequence element #%d to a sequence", index);
        }
        Object[] pair = IterOps.toArray(ts, item);
        if (pair.length != 2) {
            throw PyErr.valueError(
                    "dictionary update sequence element #%d has length %d; 2 is required",
                    index, pair.length);
        }
        return pair;
    }

    /// `a | b` as a new dict.
    static PyDict merged(ThreadState ts, PyDict a, PyDict b) {
        PyDict result = new PyDict();
        result.putAll(ts, a);
        result.putAll(ts, b);
        return result;
    }

    /// Whether two dicts have equal values for the same keys.
    static boolean equal(ThreadState ts, PyDict a, PyDict b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.entryEnd(); i++) {
            Object key = a.keyAt(i);
            if (key == null) {
                continue;
            }
            ts.charge(1);
            Object value = a.valueAt(i);
            Object other = b.get(ts, key);
            if (other == null || !CompareOps.same(ts, value, other)) {
                return false;
            }
        }
        return true;
    }

    /// `repr(dict)`.
    static Object repr(ThreadState ts, PyDict dict) {
        if (dict.size() == 0) {
            return "{}";
        }
        if (!ts.reprEnter(dict)) {
            return "{...}";
        }
        try {
            StringBuilder out = new StringBuilder("{");
            for (int i = 0; i < dict.entryEnd(); i++) {
                @Nullable Object key = dict.keyAt(i);
                if (key == null) {
                    continue;
                }
                if (out.length() > 1) {
                    out.append(", ");
                }
                Object value = dict.valueAt(i);
                out.append(Str.utf16(ReprOps.repr(ts, key)))
                        .append(": ")
                        .append(Str.utf16(ReprOps.repr(ts, value)));
                ts.charge(1);
            }
            return PyStr.of(out.append('}').toString());
        } finally {
            ts.reprLeave(dict);
        }
    }
}
