package dev.fermata.stdlib.collections;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;

/// Bisection algorithms.
///
/// This module provides support for maintaining a list in sorted order without having to sort the list after each
/// insertion.
@PyModuleSpec(name = "_bisect")
final class BisectModule {

    private BisectModule() {}

    /// Return the index where to insert item x in list a, assuming a is sorted.
    ///
    /// The return value i is such that all e in a[:i] have e <= x, and all e in a[i:] have e > x. So if x already appears
    /// in the list, a.insert(i, x) will insert just after the rightmost x already there.
    ///
    /// Optional args lo (default 0) and hi (default len(a)) bound the slice of a to be searched. A custom key function
    /// can be supplied to customize the sort order.
    @PyMethod("bisect_right(a, x, lo=0, hi=None, *, key=None)")
    static long bisectRight(ThreadState ts, Object a, Object x, long lo, Object hi, Object key) {
        return search(ts, a, x, lo, hi, key, true);
    }

    /// Return the index where to insert item x in list a, assuming a is sorted.
    ///
    /// The return value i is such that all e in a[:i] have e < x, and all e in a[i:] have e >= x. So if x already appears
    /// in the list, a.insert(i, x) will insert just before the leftmost x already there.
    ///
    /// Optional args lo (default 0) and hi (default len(a)) bound the slice of a to be searched. A custom key function
    /// can be supplied to customize the sort order.
    @PyMethod("bisect_left(a, x, lo=0, hi=None, *, key=None)")
    static long bisectLeft(ThreadState ts, Object a, Object x, long lo, Object hi, Object key) {
        return search(ts, a, x, lo, hi, key, false);
    }

    /// Insert item x in list a, and keep it sorted assuming a is sorted.
    ///
    /// If x is already in a, insert it to the right of the rightmost x. Optional args lo (default 0) and hi (default
    /// len(a)) bound the slice of a to be searched. A custom key function can be supplied to customize the sort order.
    @PyMethod("insort_right(a, x, lo=0, hi=None, *, key=None)")
    static void insortRight(ThreadState ts, Object a, Object x, long lo, Object hi, Object key) {
        insert(ts, a, search(ts, a, keyOf(ts, key, x), lo, hi, key, true), x);
    }

    /// Insert item x in list a, and keep it sorted assuming a is sorted.
    ///
    /// If x is already in a, insert it to the left of the leftmost x. Optional args lo (default 0) and hi (default
    /// len(a)) bound the slice of a to be searched. A custom key function can be supplied to customize the sort order.
    @PyMethod("insort_left(a, x, lo=0, hi=None, *, key=None)")
    static void insortLeft(ThreadState ts, Object a, Object x, long lo, Object hi, Object key) {
        insert(ts, a, search(ts, a, keyOf(ts, key, x), lo, hi, key, false), x);
    }

    private static Object keyOf(ThreadState ts, Object key, Object item) {
        return key == PyNone.NONE ? item : CallOps.call1(ts, key, item);
    }

    private static long search(
            ThreadState ts,
            Object list,
            Object x,
            long from,
            Object to,
            Object key,
            boolean afterEquals) {
        if (from < 0) {
            throw PyErr.valueError("lo must be non-negative");
        }
        long lo = from;
        long hi = end(ts, list, to);
        while (lo < hi) {
            ts.charge(1);
            long middle = (lo + hi) >>> 1;
            Object item = keyOf(ts, key, ItemOps.get(ts, list, middle));
            boolean left = afterEquals ? CompareOps.lt(ts, x, item) : !CompareOps.lt(ts, item, x);
            if (left) {
                hi = middle;
            } else {
                lo = middle + 1;
            }
        }
        return lo;
    }

    /// The argument `hi`, which is None or -1 for the length of the list.
    private static long end(ThreadState ts, Object list, Object hi) {
        if (hi != PyNone.NONE && PyType.of(hi).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "argument should be integer or None, not '%s'", PyErr.className(hi));
        }
        long end = hi == PyNone.NONE ? -1 : Convert.toLong(ts, hi);
        return end == -1 ? ItemOps.len(ts, list) : end;
    }

    private static void insert(ThreadState ts, Object list, long index, Object x) {
        if (list instanceof PyList plain && plain.type() == PyList.TYPE) {
            plain.insert(ts, index, x);
        } else {
            CallOps.callAttribute(ts, list, "insert", index, x);
        }
    }
}
