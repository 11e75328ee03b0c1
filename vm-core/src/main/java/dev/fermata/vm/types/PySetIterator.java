package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Iterates over a set.
@PyTypeSpec(name = "set_iterator", hidden = true)
public final class PySetIterator extends PyIterator {

    /// The type `set_iterator`.
    public static final PyType TYPE = PySetIteratorSpec.TYPE;

    private @Nullable PyBaseSet set;
    private int size;
    private int index;

    PySetIterator(PyBaseSet set) {
        super(TYPE);
        this.set = set;
        this.size = set.size();
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        PyBaseSet s = set;
        if (s == null) {
            return null;
        }
        if (s.size() != size) {
            size = -1;
            throw PyErr.runtimeError("Set changed size during iteration");
        }
        while (index < s.table.capacity()) {
            Object item = s.table.at(index++);
            if (item != null) {
                return item;
            }
        }
        set = null;
        return null;
    }

    @PyMethod("__length_hint__(self, /)")
    long lengthHint() {
        PyBaseSet s = set;
        if (s == null || s.size() != size) {
            return 0;
        }
        long left = 0;
        for (int i = index; i < s.table.capacity(); i++) {
            left += s.table.at(i) == null ? 0 : 1;
        }
        return left;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        PyList rest = new PyList();
        PyBaseSet s = set;
        if (s != null) {
            for (int i = index; i < s.table.capacity(); i++) {
                Object item = s.table.at(i);
                if (item != null) {
                    rest.add(item);
                }
            }
        }
        return PyTuple.of(ts.interpreter().builtin("iter"), PyTuple.of(rest));
    }
}
