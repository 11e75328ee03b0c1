package dev.fermata.vm.types;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.HashOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import java.math.BigInteger;

/// range(stop) -> range object
/// range(start, stop[, step]) -> range object
///
/// Return an object that produces a sequence of integers from start (inclusive) to stop (exclusive) by step.
@PyTypeSpec(name = "range", sequence = true)
public final class PyRange extends PyObject {

    /// The type `range`.
    public static final PyType TYPE = PyRangeSpec.TYPE;

    private final Object start;
    private final Object stop;
    private final Object step;
    private final BigInteger length;

    private PyRange(Object start, Object stop, Object step) {
        super(TYPE);
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.length = length(start, stop, step);
    }

    private static BigInteger length(Object start, Object stop, Object step) {
        BigInteger by = IntOps.big(step);
        BigInteger span = IntOps.big(stop).subtract(IntOps.big(start));
        if (by.signum() < 0) {
            by = by.negate();
            span = span.negate();
        }
        return span.signum() <= 0
                ? BigInteger.ZERO
                : span.subtract(BigInteger.ONE).divide(by).add(BigInteger.ONE);
    }

    @PyMethod("__new__(cls, /, *args)")
    static Object make(ThreadState ts, PyType cls, Object[] args) {
        if (args.length == 0) {
            throw PyErr.typeError("range expected at least 1 argument, got 0");
        }
        if (args.length > 3) {
            throw PyErr.typeError("range expected at most 3 arguments, got %d", args.length);
        }
        Object first = Convert.index(ts, args[0]);
        if (args.length == 1) {
            return new PyRange(0L, first, 1L);
        }
        Object stop = Convert.index(ts, args[1]);
        Object step = args.length == 3 ? Convert.index(ts, args[2]) : (Object) 1L;
        if (step instanceof Long s && s == 0) {
            throw PyErr.valueError("range() arg 3 must not be zero");
        }
        return new PyRange(first, stop, step);
    }

    @PyMethod("__len__(self, /)")
    Object len() {
        if (length.bitLength() > 63) {
            throw PyErr.overflowError("Python int too large to convert to C ssize_t");
        }
        return Convert.normal(length);
    }

    @PyMethod("__bool__(self, /)")
    boolean bool() {
        return length.signum() != 0;
    }

    @PyMethod("__iter__(self, /)")
    Object iter() {
        return iterator(start, step, length);
    }

    @PyMethod("__reversed__(self, /)")
    Object reversed() {
        BigInteger last =
                IntOps.big(start).add(length.subtract(BigInteger.ONE).multiply(IntOps.big(step)));
        return iterator(Convert.normal(last), Convert.normal(IntOps.big(step).negate()), length);
    }

    private static Object iterator(Object start, Object step, BigInteger length) {
        BigInteger end = IntOps.big(start).add(length.multiply(IntOps.big(step)));
        if (start instanceof Long s
                && step instanceof Long by
                && end.bitLength() < 64
                && length.bitLength() < 64) {
            return new PyRangeIterator(s, by, length.longValue());
        }
        return new PyLongRangeIterator(IntOps.big(start), IntOps.big(step), length);
    }

    private Object at(BigInteger index) {
        return Convert.normal(IntOps.big(start).add(index.multiply(IntOps.big(step))));
    }

    @PyMethod("__getitem__(self, key, /)")
    Object getItem(ThreadState ts, Object key) {
        if (key instanceof PySlice slice) {
            PyTuple s = (PyTuple) slice.indices(ts, Convert.normal(length));
            BigInteger by = IntOps.big(s.get(2));
            return new PyRange(
                    at(IntOps.big(s.get(0))),
                    at(IntOps.big(s.get(1))),
                    Convert.normal(by.multiply(IntOps.big(step))));
        }
        if (PyType.of(key).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "range indices must be integers or slices, not %s", PyErr.className(key));
        }
        BigInteger i = IntOps.big(Convert.index(ts, key));
        i = i.signum() < 0 ? i.add(length) : i;
        if (i.signum() < 0 || i.compareTo(length) >= 0) {
            throw PyErr.indexError("range object index out of range");
        }
        return at(i);
    }

    private boolean holds(BigInteger n) {
        BigInteger offset = n.subtract(IntOps.big(start));
        BigInteger[] qr = offset.divideAndRemainder(IntOps.big(step));
        return qr[1].signum() == 0 && qr[0].signum() >= 0 && qr[0].compareTo(length) < 0;
    }

    @PyMethod("__contains__(self, key, /)")
    boolean contains(ThreadState ts, Object key) {
        if (isPlainInt(key)) {
            return holds(IntOps.big(key));
        }
        return search(ts, key) >= 0;
    }

    private static boolean isPlainInt(Object value) {
        return value instanceof Long || value instanceof BigInteger || value instanceof Boolean;
    }

    private long search(ThreadState ts, Object value) {
        Object it = iter();
        long i = 0;
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it), i++) {
            ts.charge(1);
            if (CompareOps.same(ts, item, value)) {
                return i;
            }
        }
        return -1;
    }

    /// Return index of value.
    ///
    /// Raise ValueError if the value is not present.
    @PyMethod("index(self, value, /)")
    Object index(ThreadState ts, Object value) {
        if (isPlainInt(value)) {
            BigInteger n = IntOps.big(value);
            if (holds(n)) {
                return Convert.normal(n.subtract(IntOps.big(start)).divide(IntOps.big(step)));
            }
            throw PyErr.valueError("%s is not in range", ReprOps.repr(ts, value));
        }
        long i = search(ts, value);
        if (i < 0) {
            throw PyErr.valueError("sequence.index(x): x not in sequence");
        }
        return i;
    }

    /// Return number of occurrences of value.
    @PyMethod("count(self, value, /)")
    long count(ThreadState ts, Object value) {
        if (isPlainInt(value)) {
            return contains(ts, value) ? 1 : 0;
        }
        long count = 0;
        Object it = iter();
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1);
            if (CompareOps.same(ts, item, value)) {
                count++;
            }
        }
        return count;
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(Object value) {
        if (!(value instanceof PyRange other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        if (!length.equals(other.length)) {
            return false;
        }
        return length.signum() == 0
                || start.equals(other.start)
                        && (length.equals(BigInteger.ONE) || step.equals(other.step));
    }

    @PyMethod("__hash__(self, /)")
    long hash(ThreadState ts) {
        Object n = Convert.normal(length);
        boolean empty = length.signum() == 0;
        boolean one = length.equals(BigInteger.ONE);
        return HashOps.hash(
                ts, PyTuple.of(n, empty ? PyNone.NONE : start, empty || one ? PyNone.NONE : step));
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        String text =
                "range("
                        + Str.utf16(ReprOps.repr(ts, start))
                        + ", "
                        + Str.utf16(ReprOps.repr(ts, stop));
        return PyStr.of(
                step instanceof Long s && s == 1
                        ? text + ")"
                        : text + ", " + Str.utf16(ReprOps.repr(ts, step)) + ")");
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        return PyTuple.of(TYPE, PyTuple.of(start, stop, step));
    }

    @PyGetter(value = "start", member = true)
    Object getStart() {
        return start;
    }

    @PyGetter(value = "stop", member = true)
    Object getStop() {
        return stop;
    }

    @PyGetter(value = "step", member = true)
    Object getStep() {
        return step;
    }
}
