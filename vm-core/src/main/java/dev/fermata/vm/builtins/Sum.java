package dev.fermata.vm.builtins;

import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.NumberOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// What `sum` has added up so far. Floats are added with Neumaier's compensation, as CPython 3.12 does.
final class Sum extends PyObject {

    private Object total;

    /// What the float sum in [#total] has lost by rounding.
    private double compensation;

    /// Begins a sum.
    ///
    /// @throws dev.fermata.vm.object.PyException TypeError if `start` is text or bytes
    Sum(Object start) {
        super(CoreTypes.OBJECT);
        if (Str.isStr(start)) {
            throw PyErr.typeError("sum() can't sum strings [use ''.join(seq) instead]");
        }
        String startType = PyErr.className(start);
        if (startType.equals("bytes") || startType.equals("bytearray")) {
            throw PyErr.typeError("sum() can't sum %s [use b''.join(seq) instead]", startType);
        }
        this.total = start;
    }

    /// Adds `item`.
    void add(ThreadState ts, Object item) {
        if (total instanceof Double sum && (item instanceof Double || item instanceof Long)) {
            double x = item instanceof Double v ? v : (Long) item;
            double t = sum + x;
            compensation += Math.abs(sum) >= Math.abs(x) ? (sum - t) + x : (x - t) + sum;
            total = t;
            return;
        }
        total = NumberOps.binary(ts, NumberOps.Binary.ADD, total(), item);
        compensation = 0;
    }

    /// The sum.
    Object total() {
        boolean usable = compensation != 0 && Double.isFinite(compensation);
        return usable && total instanceof Double sum ? (Object) (sum + compensation) : total;
    }
}
