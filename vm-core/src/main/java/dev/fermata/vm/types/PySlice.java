package dev.fermata.vm.types;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.SliceKey;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import java.math.BigInteger;

/// slice(stop)
/// slice(start, stop[, step])
///
/// Create a slice object. This is used for extended slicing (e.g. a[0:10:2]).
@PyTypeSpec(name = "slice")
public final class PySlice extends PyObject implements SliceKey {

    /// The type `slice`.
    public static final PyType TYPE = PySliceSpec.TYPE;

    private final Object start;
    private final Object stop;
    private final Object step;

    /// Makes a slice; absent parts are `None`.
    public PySlice(Object start, Object stop, Object step) {
        super(TYPE);
        this.start = start;
        this.stop = stop;
        this.step = step;
    }

    /// A slice resolved against a sequence: `count` items from `start` on, `step` apart.
    ///
    /// @param start the first index
    /// @param stop the index before which to end; may be -1 for a negative step
    /// @param step the distance; not 0
    /// @param count how many items there are
    public record Bounds(int start, int stop, int step, int count) {}

    /// The slice with its `__index__` methods called: for sequences whose length such a method may change.
    ///
    /// @throws PyException TypeError if the parts are no indices
    public PySlice evaluated(ThreadState ts) {
        return new PySlice(evaluated(ts, start), evaluated(ts, stop), evaluated(ts, step));
    }

    private static Object evaluated(ThreadState ts, Object part) {
        return part == PyNone.NONE ? part : (Object) clamped(ts, part);
    }

    /// Resolves the slice against a sequence of `length` items.
    ///
    /// @throws PyException TypeError or ValueError if the parts are no indices or the step is 0
    public Bounds bounds(ThreadState ts, int length) {
        long stepBy = step == PyNone.NONE ? 1 : clamped(ts, step);
        if (stepBy == 0) {
            throw PyErr.valueError("slice step cannot be zero");
        }
        stepBy = Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, stepBy));
        boolean down = stepBy < 0;
        long low = down ? -1 : 0;
        long high = down ? length - 1L : length;
        long from =
                start == PyNone.NONE
                        ? down ? high : low
                        : within(clamped(ts, start), length, low, high);
        long to =
                stop == PyNone.NONE
                        ? down ? low : high
                        : within(clamped(ts, stop), length, low, high);
        long span = down ? from - to : to - from;
        long count = span <= 0 ? 0 : (span - 1) / Math.abs(stepBy) + 1;
        return new Bounds((int) from, (int) to, (int) stepBy, (int) count);
    }

    @Override
    public int[] startStopStepCount(ThreadState ts, int length) {
        Bounds b = bounds(ts, length);
        return new int[] {b.start(), b.stop(), b.step(), b.count()};
    }

    private static long within(long index, long length, long low, long high) {
        long i = index < 0 ? index + length : index;
        return Math.max(low, Math.min(high, i));
    }

    private static long clamped(ThreadState ts, Object part) {
        if (part instanceof Long n) {
            return n;
        }
        if (PyType.of(part).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "slice indices must be integers or None or have an __index__ method");
        }
        return Convert.toClampedLong(ts, part);
    }

    @PyMethod("__new__(cls, /, *args)")
    static Object make(PyType cls, Object[] args) {
        return switch (args.length) {
            case 1 -> new PySlice(PyNone.NONE, args[0], PyNone.NONE);
            case 2 -> new PySlice(args[0], args[1], PyNone.NONE);
            case 3 -> new PySlice(args[0], args[1], args[2]);
            case 0 -> throw PyErr.typeError("slice expected at least 1 argument, got 0");
            default ->
                    throw PyErr.typeError(
                            "slice expected at most 3 arguments, got %d", args.length);
        };
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

    /// Return (start, stop, stride) for a sequence of the given length.
    @PyMethod("indices(self, len, /)")
    Object indices(ThreadState ts, Object len) {
        BigInteger length = big(Convert.index(ts, len));
        if (length.signum() < 0) {
            throw PyErr.valueError("length should not be negative");
        }
        BigInteger stepBy = step == PyNone.NONE ? BigInteger.ONE : part(ts, step);
        if (stepBy.signum() == 0) {
            throw PyErr.valueError("slice step cannot be zero");
        }
        boolean down = stepBy.signum() < 0;
        BigInteger low = down ? BigInteger.ONE.negate() : BigInteger.ZERO;
        BigInteger high = down ? length.subtract(BigInteger.ONE) : length;
        BigInteger from =
                start == PyNone.NONE
                        ? down ? high : low
                        : within(part(ts, start), length, low, high);
        BigInteger to =
                stop == PyNone.NONE ? down ? low : high : within(part(ts, stop), length, low, high);
        return PyTuple.of(Convert.normal(from), Convert.normal(to), Convert.normal(stepBy));
    }

    private static BigInteger part(ThreadState ts, Object o) {
        if (PyType.of(o).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "slice indices must be integers or None or have an __index__ method");
        }
        return big(Convert.index(ts, o));
    }

    private static BigInteger big(Object n) {
        return n instanceof BigInteger b ? b : BigInteger.valueOf((Long) n);
    }

    private static BigInteger within(
            BigInteger index, BigInteger length, BigInteger low, BigInteger high) {
        BigInteger i = index.signum() < 0 ? index.add(length) : index;
        return i.max(low).min(high);
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.EQ, value);
    }

    @PyMethod("__lt__(self, value, /)")
    Object lt(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.LT, value);
    }

    @PyMethod("__ne__(self, value, /)")
    Object ne(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.NE, value);
    }

    @PyMethod("__le__(self, value, /)")
    Object le(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.LE, value);
    }

    @PyMethod("__gt__(self, value, /)")
    Object gt(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.GT, value);
    }

    @PyMethod("__ge__(self, value, /)")
    Object ge(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.GE, value);
    }

    private Object compare(ThreadState ts, CompareOps.Op op, Object value) {
        if (!(value instanceof PySlice other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        return CompareOps.compare(
                ts,
                op,
                PyTuple.of(start, stop, step),
                PyTuple.of(other.start, other.stop, other.step));
    }

    @PyMethod("__hash__(self, /)")
    long hash(ThreadState ts) {
        return dev.fermata.vm.object.HashOps.hash(ts, PyTuple.of(start, stop, step));
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        return PyStr.of(
                "slice("
                        + Str.utf16(ReprOps.repr(ts, start))
                        + ", "
                        + Str.utf16(ReprOps.repr(ts, stop))
                        + ", "
                        + Str.utf16(ReprOps.repr(ts, step))
                        + ")");
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        return PyTuple.of(TYPE, PyTuple.of(start, stop, step));
    }
}
