package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Iterates over a range of ints that fit a `Long`.
@PyTypeSpec(name = "range_iterator", hidden = true)
public final class PyRangeIterator extends PyIterator {

    /// The type `range_iterator`.
    public static final PyType TYPE = PyRangeIteratorSpec.TYPE;

    private long value;
    private final long step;
    private long left;

    PyRangeIterator(long start, long step, long length) {
        super(TYPE);
        this.value = start;
        this.step = step;
        this.left = length;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        if (left <= 0) {
            return null;
        }
        left--;
        long v = value;
        value += step;
        return v;
    }

    @PyMethod("__length_hint__(self, /)")
    long lengthHint() {
        return left;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        Object range = CallOps.call3(ts, PyRange.TYPE, value, value + step * left, step);
        return PyTuple.of(ts.interpreter().builtin("iter"), PyTuple.of(range), PyNone.NONE);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(long state) {
        long skip = Math.max(0, Math.min(left, state));
        value += skip * step;
        left -= skip;
    }
}
