package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Iterator wrapped to make it copyable.
@PyTypeSpec(name = "_tee", module = "itertools", weakReferences = true)
final class PyTee extends PyIterator {

    static final PyType TYPE = PyTeeSpec.TYPE;

    private TeeLink link;

    PyTee(TeeLink link) {
        super(TYPE);
        this.link = link;
    }

    /// One that reads `iterable`, or a copy if that is one already.
    static PyTee of(ThreadState ts, Object iterable) {
        Object iterator = IterOps.iter(ts, iterable);
        return iterator instanceof PyTee tee ? tee : new PyTee(new TeeLink(iterator));
    }

    @PyMethod("__new__(cls, iterable, /)")
    static Object make(ThreadState ts, PyType cls, Object iterable) {
        return of(ts, iterable).copy();
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Object value = link.value(ts);
        if (value != null) {
            link = link.next();
        }
        return value;
    }

    /// Returns an independent iterator.
    @PyMethod("__copy__(self, /)")
    PyTee copy() {
        return new PyTee(link);
    }
}
