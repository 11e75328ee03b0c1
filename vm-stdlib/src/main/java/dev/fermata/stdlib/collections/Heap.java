package dev.fermata.stdlib.collections;

import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.ThreadState;

/// One operation on a list that is a heap. Comparing items may run Python code; if that changes the list's length, the
/// operation ends with an error.
final class Heap {

    private final ThreadState ts;
    private final PyList items;
    private final boolean greatestFirst;

    private Heap(ThreadState ts, PyList items, boolean greatestFirst) {
        this.ts = ts;
        this.items = items;
        this.greatestFirst = greatestFirst;
    }

    /// For a heap whose first item is the least.
    static Heap least(ThreadState ts, PyList items) {
        return new Heap(ts, items, false);
    }

    /// For a heap whose first item is the greatest.
    static Heap greatest(ThreadState ts, PyList items) {
        return new Heap(ts, items, true);
    }

    /// Whether `a` belongs nearer to the root than `b`.
    boolean before(Object a, Object b) {
        ts.charge(1);
        return greatestFirst ? CompareOps.lt(ts, b, a) : CompareOps.lt(ts, a, b);
    }

    private boolean before(int size, Object a, Object b) {
        boolean result = before(a, b);
        if (items.size() != size) {
            throw PyErr.runtimeError("list changed size during iteration");
        }
        return result;
    }

    private void swap(int i, int j) {
        Object item = items.get(i);
        items.set(i, items.get(j));
        items.set(j, item);
    }

    /// Moves the item at `from` towards the root, at `root`, until its parent belongs before it.
    void raise(int root, int from) {
        int size = items.size();
        Object item = items.get(from);
        int at = from;
        while (at > root) {
            int parent = (at - 1) >> 1;
            if (!before(size, item, items.get(parent))) {
                return;
            }
            swap(at, parent);
            at = parent;
        }
    }

    /// Moves the item at `root` to where it belongs below: down to a leaf first, since it often came from one, and up
    /// again.
    void settle(int root) {
        int size = items.size();
        int at = root;
        while (at < size >> 1) {
            int child = 2 * at + 1;
            if (child + 1 < size && !before(size, items.get(child), items.get(child + 1))) {
                child++;
            }
            swap(at, child);
            at = child;
        }
        raise(root, at);
    }

    /// Makes a heap of items in any order.
    void build() {
        for (int i = (items.size() >> 1) - 1; i >= 0 && i < items.size(); i--) {
            settle(i);
        }
    }
}
