package dev.fermata.vm.builtins;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// `min` and `max`.
final class Extremes {

    private Extremes() {}

    /// The first item that no other beats.
    ///
    /// @param op what an item's key must be to the best one's to beat it
    static Object find(
            ThreadState ts,
            String name,
            Object[] args,
            Object key,
            @Nullable Object default_,
            CompareOps.Op op) {
        if (args.length == 0) {
            throw PyErr.typeError("%s expected at least 1 argument, got 0", name);
        }
        if (args.length > 1 && default_ != null) {
            throw PyErr.typeError(
                    "Cannot specify a default for %s() with multiple positional arguments", name);
        }
        Object it = IterOps.iter(ts, args.length == 1 ? args[0] : PyTuple.of(args));
        Object best = null;
        Object bestKey = null;
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1);
            Object itemKey = key == PyNone.NONE ? item : CallOps.call1(ts, key, item);
            if (bestKey == null || CompareOps.test(ts, op, itemKey, bestKey)) {
                best = item;
                bestKey = itemKey;
            }
        }
        if (best != null) {
            return best;
        }
        if (default_ == null) {
            throw PyErr.valueError("%s() iterable argument is empty", name);
        }
        return default_;
    }
}
