package dev.fermata.vm.builtins;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
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
        Object it = IterOps.iter(ts, candidates(name, args, default_ != null));
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
            throw noCandidates(name);
        }
        return default_;
    }

    /// What to choose from, an iterable.
    ///
    /// @throws PyException TypeError if the arguments do not go together
    static Object candidates(String name, Object[] args, boolean hasDefault) {
        if (args.length == 0) {
            throw PyErr.typeError("%s expected at least 1 argument, got 0", name);
        }
        if (args.length > 1 && hasDefault) {
            throw PyErr.typeError(
                    "Cannot specify a default for %s() with multiple positional arguments", name);
        }
        return args.length == 1 ? args[0] : PyTuple.of(args);
    }

    /// The error if there is nothing to choose from and no default.
    static PyException noCandidates(String name) {
        return PyErr.valueError("%s() iterable argument is empty", name);
    }
}
