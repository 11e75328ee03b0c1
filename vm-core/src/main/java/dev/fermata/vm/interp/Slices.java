package dev.fermata.vm.interp;

import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.types.PySlice;

import org.jspecify.annotations.Nullable;

/// Makes slice objects from operands.
final class Slices {

    private Slices() {}

    /// `slice(start, stop, step)`; null stands for None.
    static PySlice make(@Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        return new PySlice(orNone(start), orNone(stop), orNone(step));
    }

    private static Object orNone(@Nullable Object o) {
        return o == null ? PyNone.NONE : o;
    }
}
