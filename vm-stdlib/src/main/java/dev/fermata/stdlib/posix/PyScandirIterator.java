package dev.fermata.stdlib.posix;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What `os.scandir` returns.
@PyTypeSpec(name = "ScandirIterator", module = "posix", hidden = true)
final class PyScandirIterator extends PyIterator {

    static final PyType TYPE = PyScandirIteratorSpec.TYPE;

    private List<PyDirEntry> entries;
    private int next;

    PyScandirIterator(List<PyDirEntry> entries) {
        super(TYPE);
        this.entries = entries;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        return next < entries.size() ? entries.get(next++) : null;
    }

    /// End the iteration.
    @PyMethod("close(self, /)")
    void close() {
        entries = List.of();
    }

    /// Return the iterator.
    @PyMethod("__enter__(self, /)")
    Object enter() {
        return this;
    }

    /// End the iteration.
    @PyMethod("__exit__(self, /, *args)")
    void exit(Object[] args) {
        close();
    }
}
