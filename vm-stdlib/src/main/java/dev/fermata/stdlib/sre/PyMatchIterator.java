package dev.fermata.stdlib.sre;

import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Iterates over the matches of a pattern in a string.
@PyTypeSpec(name = "callable_iterator", module = "_sre", hidden = true)
final class PyMatchIterator extends PyIterator {

    static final PyType TYPE = PyMatchIteratorSpec.TYPE;

    private final Scan scan;

    PyMatchIterator(Scan scan) {
        super(TYPE);
        this.scan = scan;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        return scan.search(ts);
    }
}
