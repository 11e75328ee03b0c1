package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.NumberOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// Return a count object whose .__next__() method returns consecutive values.
@PyTypeSpec(name = "count", module = "itertools", subclassable = true)
final class PyCount extends PyIterator {

    static final PyType TYPE = PyCountSpec.TYPE;

    private Object next;
    private final Object step;

    private PyCount(PyType type, Object start, Object step) {
        super(type);
        this.next = start;
        this.step = step;
    }

    @PyMethod("__new__(cls, start=0, step=1)")
    static Object make(PyType cls, Object start, Object step) {
        if (!isNumber(start) || !isNumber(step)) {
            throw PyErr.typeError("a number is required");
        }
        return new PyCount(cls, start, step);
    }

    private static boolean isNumber(Object o) {
        PyType type = PyType.of(o);
        return type.slot(Slot.INDEX) != null
                || type.slot(Slot.FLOAT) != null
                || type.slot(Slot.COMPLEX) != null;
    }

    @Override
    public Object next(ThreadState ts) {
        Object value = next;
        next =
                value instanceof Long n && step instanceof Long s && n < Long.MAX_VALUE - s && s > 0
                        ? (Object) (n + s)
                        : NumberOps.binary(ts, NumberOps.Binary.ADD, value, step);
        return value;
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        String start = Str.utf16(ReprOps.repr(ts, next));
        return step instanceof Long s && s == 1
                ? type().name() + "(" + start + ")"
                : type().name() + "(" + start + ", " + Str.utf16(ReprOps.repr(ts, step)) + ")";
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        ItertoolsModule.warnPickling(ts);
        return next instanceof Long && step instanceof Long s && s == 1
                ? PyTuple.of(type(), PyTuple.of(next))
                : PyTuple.of(type(), PyTuple.of(next, step));
    }
}
