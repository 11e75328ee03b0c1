package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// Iterates over a range of large ints.
@PyTypeSpec(name = "longrange_iterator", hidden = true)
public final class PyLongRangeIterator extends PyIterator {

    /// The type `longrange_iterator`.
    public static final PyType TYPE = PyLongRangeIteratorSpec.TYPE;

    private BigInteger value;
    private final BigInteger step;
    private BigInteger left;

    PyLongRangeIterator(BigInteger start, BigInteger step, BigInteger length) {
        super(TYPE);
        this.value = start;
        this.step = step;
        this.left = length;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        if (left.signum() == 0) {
            return null;
        }
        left = left.subtract(BigInteger.ONE);
        BigInteger v = value;
        value = value.add(step);
        return Convert.normal(v);
    }

    @PyMethod("__length_hint__(self, /)")
    Object lengthHint() {
        return Convert.normal(left);
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        Object range =
                CallOps.call3(
                        ts,
                        PyRange.TYPE,
                        Convert.normal(value),
                        Convert.normal(value.add(step.multiply(left))),
                        Convert.normal(step));
        return PyTuple.of(ts.interpreter().builtin("iter"), PyTuple.of(range), PyNone.NONE);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(ThreadState ts, Object state) {
        Object n = Convert.index(ts, state);
        BigInteger wanted = n instanceof BigInteger b ? b : BigInteger.valueOf((Long) n);
        BigInteger skip = wanted.min(left).max(BigInteger.ZERO);
        value = value.add(skip.multiply(step));
        left = left.subtract(skip);
    }
}
