package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// Iterates over a list from its end.
@PyTypeSpec(name = "list_reverseiterator", hidden = true)
public final class PyListReverseIterator extends PyIterator {

    /// The type `list_reverseiterator`.
    public static final PyType TYPE = PyListReverseIteratorSpec.TYPE;

    private final PyList list;
    private int index;
    private boolean exhausted;

    /// Makes an iterator over `list`.
    public PyListReverseIterator(PyList list) {
        super(TYPE);
        this.list = list;
        this.index = list.size() - 1;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        if (index >= 0 && index < list.size()) {
            return list.get(index--);
        }
        index = -1;
        exhausted = true;
        return null;
    }

    @PyMethod("__length_hint__(self, /)")
    long lengthHint() {
        return index < list.size() ? index + 1 : 0;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        return exhausted
                ? PyTuple.of(ts.interpreter().builtin("iter"), PyTuple.of(new PyList()))
                : PyTuple.of(ts.interpreter().builtin("reversed"), PyTuple.of(list), (long) index);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(long state) {
        index = (int) Math.max(-1, Math.min(list.size() - 1L, state));
    }
}
