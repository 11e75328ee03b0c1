package dev.fermata.vm.builtins;

import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.NumberOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// `sum`. Floats are added with Neumaier's compensation, as CPython 3.12 does.
final class Sums {

    private Sums() {}

    static Object sum(ThreadState ts, Object iterable, Object start) {
        if (Str.isStr(start)) {
            throw PyErr.typeError("sum() can't sum strings [use ''.join(seq) instead]");
        }
        String startType = PyErr.className(start);
        if (startType.equals("bytes") || startType.equals("bytearray")) {
            throw PyErr.typeError("sum() can't sum %s [use b''.join(seq) instead]", startType);
        }
        Object it = IterOps.iter(ts, iterable);
        Object total = start;
        Object item = IterOps.next(ts, it);
        while (item != null) {
            ts.charge(1);
            if (total instanceof Double d && isNumber(item)) {
                double sum = d;
                double compensation = 0;
                while (item != null && isNumber(item)) {
                    ts.charge(1);
                    double x = item instanceof Double v ? v : (Long) item;
                    double t = sum + x;
                    compensation += Math.abs(sum) >= Math.abs(x) ? (sum - t) + x : (x - t) + sum;
                    sum = t;
                    item = IterOps.next(ts, it);
                }
                boolean usable =
                        compensation != 0
                                && !Double.isNaN(compensation)
                                && !Double.isInfinite(compensation);
                total = usable ? sum + compensation : sum;
                continue;
            }
            total = NumberOps.binary(ts, NumberOps.Binary.ADD, total, item);
            item = IterOps.next(ts, it);
        }
        return total;
    }

    private static boolean isNumber(Object o) {
        return o instanceof Double || o instanceof Long;
    }
}
