package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// The items of one group, as long as the `groupby` has not gone on to the next.
@PyTypeSpec(name = "_grouper", module = "itertools", hidden = true)
final class PyGroup extends PyIterator {

    static final PyType TYPE = PyGroupSpec.TYPE;

    private final PyGroupby parent;
    private final Object key;

    PyGroup(PyGroupby parent, Object key) {
        super(TYPE);
        this.parent = parent;
        this.key = key;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        if (parent.currentGroup != this) {
            return null;
        }
        if (parent.currentValue == null && !parent.step(ts)) {
            return null;
        }
        Object current = parent.currentKey;
        if (current == null || !CompareOps.same(ts, key, current)) {
            return null;
        }
        Object value = parent.currentValue;
        parent.currentValue = null;
        return value;
    }
}
