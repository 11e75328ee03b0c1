package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// islice(iterable, stop) --> islice object
/// islice(iterable, start, stop[, step]) --> islice object
///
/// Return an iterator whose next() method returns selected values from an iterable.
@PyTypeSpec(name = "islice", module = "itertools", subclassable = true)
final class PyIslice extends PyIterator {

    static final PyType TYPE = PyIsliceSpec.TYPE;

    private static final long ENDLESS = -1;

    private static final String STOP_ERROR =
            "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";

    private static final String INDEX_ERROR =
            "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";

    private @Nullable Object iterator;
    private final long stop;
    private final long step;
    private long next;
    private long count;

    private PyIslice(PyType type, Object iterator, long start, long stop, long step) {
        super(type);
        this.iterator = iterator;
        this.next = start;
        this.stop = stop;
        this.step = step;
    }

    @PyMethod("__new__(cls, /, *args)")
    static Object make(ThreadState ts, PyType cls, Object[] args) {
        if (args.length < 2 || args.length > 4) {
            throw PyErr.typeError(
                    "islice expected at %s arguments, got %d",
                    args.length < 2 ? "least 2" : "most 4", args.length);
        }
        boolean onlyStop = args.length == 2;
        long stop = bound(ts, args[onlyStop ? 1 : 2], ENDLESS, STOP_ERROR);
        long start = onlyStop ? 0 : bound(ts, args[1], 0, INDEX_ERROR);
        String stepError = "Step for islice() must be a positive integer or None.";
        long step = args.length < 4 ? 1 : bound(ts, args[3], 1, stepError);
        if (step < 1) {
            throw PyErr.valueError(stepError);
        }
        return new PyIslice(cls, IterOps.iter(ts, args[0]), start, stop, step);
    }

    private static long bound(ThreadState ts, Object value, long none, String error) {
        if (value == PyNone.NONE) {
            return none;
        }
        try {
            Object index = Convert.index(ts, value);
            if (index instanceof Long n && n >= 0) {
                return n;
            }
            if (index instanceof Long n && n < -1) {
                throw PyErr.valueError(error.equals(STOP_ERROR) ? INDEX_ERROR : error);
            }
        } catch (PyException e) {
            if (!e.is(ExceptionTypes.TYPE_ERROR)) {
                throw e;
            }
        }
        throw PyErr.valueError(error);
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Object it = iterator;
        if (it == null) {
            return null;
        }
        long wanted = stop >= 0 && next > stop ? stop : next;
        while (count < wanted) {
            ts.charge(1);
            if (IterOps.next(ts, it) == null) {
                iterator = null;
                return null;
            }
            count++;
        }
        Object item = stop >= 0 && count >= stop ? null : IterOps.next(ts, it);
        if (item == null) {
            iterator = null;
            return null;
        }
        count++;
        long following = next + step;
        next = following < next || stop >= 0 && following > stop ? stop : following;
        return item;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        ItertoolsModule.warnPickling(ts);
        Object it = iterator;
        if (it == null) {
            return PyTuple.of(type(), PyTuple.of(IterOps.iter(ts, PyTuple.EMPTY), 0L), 0L);
        }
        Object end = stop < 0 ? PyNone.NONE : (Object) stop;
        return PyTuple.of(type(), PyTuple.of(it, next, end, step), count);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(ThreadState ts, Object state) {
        ItertoolsModule.warnPickling(ts);
        count = Convert.toLong(ts, state);
    }
}
