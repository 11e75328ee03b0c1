package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// A stable merge sort that finds runs which are in order already, for `list.sort` and `sorted`. Charges for each
/// comparison, so that sorting pauses like everything else.
public final class ListSort {

    private static final int INSERTION = 12;

    private final ThreadState ts;
    private final Object[] keys;
    private final Object[] values;
    private final Object[] spareKeys;
    private final Object[] spareValues;
    private final boolean together;

    private ListSort(ThreadState ts, Object[] keys, Object[] values) {
        this.ts = ts;
        this.keys = keys;
        this.values = values;
        this.together = keys == values;
        this.spareKeys = new Object[keys.length];
        this.spareValues = together ? spareKeys : new Object[keys.length];
    }

    /// Sorts `items` in place.
    ///
    /// @param key computes what items are compared by, or null
    public static void sort(ThreadState ts, Object[] items, @Nullable Object key, boolean reverse) {
        Object[] keys = items;
        if (key != null) {
            keys = new Object[items.length];
            for (int i = 0; i < items.length; i++) {
                ts.charge(1);
                keys[i] = CallOps.call1(ts, key, items[i]);
            }
        }
        sortByKeys(ts, items, keys, reverse);
    }

    /// Sorts `items` in place by `keys`, which are as many; `keys` may be `items` itself.
    public static void sortByKeys(ThreadState ts, Object[] items, Object[] keys, boolean reverse) {
        if (reverse) {
            // Reversing before and after keeps equal items in their order.
            flip(items);
            if (keys != items) {
                flip(keys);
            }
        }
        try {
            new ListSort(ts, keys, items).sort(0, items.length);
        } finally {
            if (reverse) {
                flip(items);
            }
        }
    }

    private static void flip(Object[] a) {
        for (int i = 0, j = a.length - 1; i < j; i++, j--) {
            Object t = a[i];
            a[i] = a[j];
            a[j] = t;
        }
    }

    private boolean less(Object a, Object b) {
        ts.charge(1);
        if (a instanceof Long x && b instanceof Long y) {
            return x < y;
        }
        if (a instanceof String x && b instanceof String y) {
            return x.compareTo(y) < 0;
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x < y;
        }
        return CompareOps.lt(ts, a, b);
    }

    private void sort(int from, int to) {
        int n = to - from;
        if (n < 2) {
            return;
        }
        int run = from + 1;
        if (less(keys[run], keys[from])) {
            while (++run < to && less(keys[run], keys[run - 1])) {}
            reverse(from, run);
        } else {
            while (++run < to && !less(keys[run], keys[run - 1])) {}
        }
        if (run == to) {
            return;
        }
        if (n <= INSERTION) {
            insert(from, run, to);
            return;
        }
        int middle = (from + to) >>> 1;
        if (run < middle) {
            sort(from, middle);
            sort(middle, to);
            merge(from, middle, to);
        } else {
            sort(run, to);
            merge(from, run, to);
        }
    }

    private void reverse(int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            swap(keys, i, j);
            if (!together) {
                swap(values, i, j);
            }
        }
    }

    private static void swap(Object[] a, int i, int j) {
        Object t = a[i];
        a[i] = a[j];
        a[j] = t;
    }

    private void insert(int from, int sorted, int to) {
        for (int i = sorted; i < to; i++) {
            Object key = keys[i];
            Object value = values[i];
            int low = from;
            int high = i;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (less(key, keys[middle])) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            System.arraycopy(keys, low, keys, low + 1, i - low);
            keys[low] = key;
            if (!together) {
                System.arraycopy(values, low, values, low + 1, i - low);
                values[low] = value;
            }
        }
    }

    private void merge(int from, int middle, int to) {
        if (!less(keys[middle], keys[middle - 1])) {
            return;
        }
        int left = middle - from;
        System.arraycopy(keys, from, spareKeys, 0, left);
        if (!together) {
            System.arraycopy(values, from, spareValues, 0, left);
        }
        int i = 0;
        int j = middle;
        int k = from;
        try {
            while (i < left && j < to) {
                if (less(keys[j], spareKeys[i])) {
                    move(keys, values, j++, k++);
                } else {
                    move(spareKeys, spareValues, i++, k++);
                }
            }
        } finally {
            // Also when a comparison raises: no item may be lost.
            while (i < left) {
                move(spareKeys, spareValues, i++, k++);
            }
            Arrays.fill(spareKeys, 0, left, null);
        }
    }

    private void move(Object[] fromKeys, Object[] fromValues, int i, int k) {
        keys[k] = fromKeys[i];
        if (!together) {
            values[k] = fromValues[i];
        }
    }
}
