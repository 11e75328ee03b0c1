package dev.fermata.vm.types;

import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Iterates over the items of a memoryview.
@PyTypeSpec(name = "memory_iterator", hidden = true)
public final class PyMemoryIterator extends PyIterator {

    /// The type `memory_iterator`.
    public static final PyType TYPE = PyMemoryIteratorSpec.TYPE;

    private @Nullable PyMemoryView view;
    private int index;

    PyMemoryIterator(PyMemoryView view) {
        super(TYPE);
        this.view = view;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        PyMemoryView b = view;
        if (b == null) {
            return null;
        }
        if (index >= b.len()) {
            view = null;
            return null;
        }
        return b.itemAt(index++);
    }
}
