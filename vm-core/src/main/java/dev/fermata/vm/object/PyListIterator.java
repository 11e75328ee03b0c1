package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// Iterates over a list, which may change meanwhile.
@PyTypeSpec(name = "list_iterator", hidden = true)
public final class PyListIterator extends PyIterator {

    /// The type `list_iterator`.
    public static final PyType TYPE = PyListIteratorSpec.TYPE;

    private @Nullable PyList list;
    private int index;

    /// Makes an iterator over `list`.
    public PyListIterator(PyList list) {
        super(TYPE);
        this.list = list;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        PyList l = list;
        if (l == null) {
            return null;
        }
        if (index < l.size()) {
            return l.get(index++);
        }
        list = null;
        return null;
    }

    @PyMethod("__length_hint__(self, /)")
    long lengthHint() {
        return list == null ? 0 : Math.max(0, list.size() - index);
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        Object iter = ts.interpreter().builtin("iter");
        return list == null
                ? PyTuple.of(iter, PyTuple.of(new PyList()))
                : PyTuple.of(iter, PyTuple.of(list), (long) index);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(long state) {
        index = (int) Math.max(0, Math.min(Integer.MAX_VALUE, state));
    }
}
