package dev.fermata.vm.types;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;

/// The integers that text and bytes take in `s[i]`, `s * n` and `s.find(t, i, j)`.
final class Subscripts {

    private Subscripts() {}

    /// An index, possibly negative.
    ///
    /// @throws PyException IndexError if it is beyond any sequence
    static long index(ThreadState ts, Object key) {
        if (Convert.index(ts, key) instanceof Long n) {
            return n;
        }
        throw PyErr.indexError("cannot fit '%s' into an index-sized integer", PyErr.className(key));
    }

    /// The factor of a repetition.
    ///
    /// @throws PyException TypeError or OverflowError
    static long repeatCount(ThreadState ts, Object value) {
        if (PyType.of(value).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "can't multiply sequence by non-int of type '%s'", PyErr.className(value));
        }
        if (Convert.index(ts, value) instanceof Long n) {
            return n;
        }
        throw PyErr.overflowError(
                "cannot fit '%s' into an index-sized integer", PyErr.className(value));
    }

    /// The optional `start` argument of methods such as `find`, as an index of a sequence of `length` items; it may be
    /// beyond the end.
    ///
    /// @throws PyException TypeError if it is no index
    static long start(ThreadState ts, Object start, int length) {
        return start == PyNone.NONE ? 0 : fromEnd(bound(ts, start), length);
    }

    /// The optional `end` argument of methods such as `find`, at most `length`.
    ///
    /// @throws PyException TypeError if it is no index
    static int end(ThreadState ts, Object end, int length) {
        return end == PyNone.NONE
                ? length
                : (int) Math.min(length, fromEnd(bound(ts, end), length));
    }

    private static long bound(ThreadState ts, Object o) {
        if (PyType.of(o).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "slice indices must be integers or None or have an __index__ method");
        }
        return Convert.toClampedLong(ts, o);
    }

    private static long fromEnd(long index, int length) {
        return index < 0 ? Math.max(0, index + length) : index;
    }
}
