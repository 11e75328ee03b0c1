package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What `list` and `tuple` have in common: searching, comparing, repeating and showing arrays of items.
public final class Sequences {

    /// The largest number of items an array can have.
    public static final int MAX_SIZE = Integer.MAX_VALUE - 16;

    /// How many items are copied between two polls.
    private static final int PORTION = 1 << 18;

    private Sequences() {}

    /// A subscript as an index within `length` items.
    ///
    /// @param what how errors call the sequence, such as `list`
    /// @throws PyException TypeError or IndexError
    public static int index(
            ThreadState ts, Object key, int length, String what, String outOfRange) {
        long i;
        if (key instanceof Long n) {
            i = n;
        } else {
            if (PyType.of(key).slot(Slot.INDEX) == null) {
                throw PyErr.typeError(
                        "%s indices must be integers or slices, not %s",
                        what, PyErr.className(key));
            }
            Object n = Convert.index(ts, key);
            if (!(n instanceof Long small)) {
                throw PyErr.indexError(
                        "cannot fit '%s' into an index-sized integer", PyErr.className(key));
            }
            i = small;
        }
        i += i < 0 ? length : 0;
        if (i < 0 || i >= length) {
            throw PyErr.indexError(outOfRange);
        }
        return (int) i;
    }

    /// A start or stop argument of `index`, whatever it is, drawn into `0..length`.
    ///
    /// @throws PyException TypeError if it is not an int
    static int clamp(ThreadState ts, Object index, int length) {
        if (PyType.of(index).slot(Slot.INDEX) == null) {
            throw PyErr.typeError("slice indices must be integers or have an __index__ method");
        }
        return clamp(Convert.toClampedLong(ts, index), length);
    }

    /// A start or stop argument of `index` drawn into `0..length`.
    public static int clamp(long index, int length) {
        long i = index < 0 ? index + length : index;
        return (int) Math.max(0, Math.min(length, i));
    }

    /// Compares item by item; the first difference decides, then the lengths.
    public static Object compare(
            ThreadState ts, CompareOps.Op op, Object[] a, int an, Object[] b, int bn) {
        boolean equality = op == CompareOps.Op.EQ || op == CompareOps.Op.NE;
        if (equality && an != bn) {
            return op == CompareOps.Op.NE;
        }
        int n = Math.min(an, bn);
        for (int i = 0; i < n; i++) {
            ts.charge(1);
            if (!CompareOps.same(ts, a[i], b[i])) {
                return equality
                        ? (Object) (op == CompareOps.Op.NE)
                        : CompareOps.compare(ts, op, a[i], b[i]);
            }
        }
        return op.holds(Integer.compare(an, bn));
    }

    /// A copy of some items, which are charged for already.
    static Object[] copyOfRange(ThreadState ts, Object[] items, int start, int end) {
        if (end - start <= PORTION) {
            return Arrays.copyOfRange(items, start, end);
        }
        Object[] copy = new Object[end - start];
        for (int i = start; i < end; i += PORTION) {
            ts.poll();
            System.arraycopy(items, i, copy, i - start, Math.min(PORTION, end - i));
        }
        return copy;
    }

    /// The items `count` times over.
    ///
    /// @throws PyException MemoryError if they are too many
    public static Object[] repeat(ThreadState ts, Object[] items, int size, long count) {
        if (count <= 0 || size == 0) {
            return CallOps.NO_ARGS;
        }
        long total = size * (double) count > MAX_SIZE ? Long.MAX_VALUE : size * count;
        if (total > MAX_SIZE) {
            throw PyErr.memoryError();
        }
        ts.interpreter().reserve(4 * total);
        ts.charge(total);
        Object[] result = new Object[(int) total];
        int paid = 0;
        for (int i = 0; i < total; i += size) {
            System.arraycopy(items, 0, result, i, size);
            if (i - paid > PORTION) {
                paid = i;
                ts.poll();
            }
        }
        return result;
    }

    /// The place of the first item that equals `value`, from `start` to `stop`, or -1.
    public static int find(ThreadState ts, Object[] items, Object value, int start, int stop) {
        for (int i = start; i < stop && i < items.length; i++) {
            ts.charge(1);
            Object item = items[i];
            if (item != null && CompareOps.same(ts, item, value)) {
                return i;
            }
        }
        return -1;
    }

    /// `repr` of the items between `open`, which ends with a bracket, and `close`, which begins with one.
    public static Object repr(
            ThreadState ts, Object self, Object[] items, int size, String open, String close) {
        if (!ts.reprEnter(self)) {
            return open.charAt(open.length() - 1) + "..." + close.charAt(0);
        }
        try {
            StringBuilder out = new StringBuilder(open);
            for (int i = 0; i < size && i < items.length; i++) {
                ts.charge(1);
                if (i > 0) {
                    out.append(", ");
                }
                @Nullable Object item = items[i];
                out.append(Str.utf16(ReprOps.repr(ts, item == null ? PyNone.NONE : item)));
            }
            if (size == 1 && open.equals("(")) {
                out.append(',');
            }
            return PyStr.of(out.append(close).toString());
        } finally {
            ts.reprLeave(self);
        }
    }
}
