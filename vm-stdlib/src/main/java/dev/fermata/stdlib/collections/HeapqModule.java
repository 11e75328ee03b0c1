package dev.fermata.stdlib.collections;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.ThreadState;

/// Heap queue algorithm (a.k.a. priority queue).
///
/// Heaps are lists for which a[k] <= a[2*k+1] and a[k] <= a[2*k+2] for all k, counting elements from 0.
@PyModuleSpec(name = "_heapq")
final class HeapqModule {

    private HeapqModule() {}

    /// Push item onto heap, maintaining the heap invariant.
    @PyMethod("heappush(heap, item, /)")
    static void heappush(ThreadState ts, PyList heap, Object item) {
        heap.add(item);
        Heap.least(ts, heap).raise(0, heap.size() - 1);
    }

    /// Pop the smallest item off the heap, maintaining the heap invariant.
    @PyMethod("heappop(heap, /)")
    static Object heappop(ThreadState ts, PyList heap) {
        return pop(Heap.least(ts, heap), heap);
    }

    /// Maxheap variant of heappop.
    @PyMethod("_heappop_max(heap, /)")
    static Object heappopMax(ThreadState ts, PyList heap) {
        return pop(Heap.greatest(ts, heap), heap);
    }

    private static Object pop(Heap order, PyList heap) {
        requireItems(heap);
        Object last = heap.removeLast();
        return heap.size() == 0 ? last : replace(order, heap, last);
    }

    private static void requireItems(PyList heap) {
        if (heap.size() == 0) {
            throw PyErr.indexError("index out of range");
        }
    }

    private static Object replace(Heap order, PyList heap, Object item) {
        Object first = heap.get(0);
        heap.set(0, item);
        order.settle(0);
        return first;
    }

    /// Pop and return the current smallest value, and add the new item.
    ///
    /// This is more efficient than heappop() followed by heappush(), and can be more appropriate when using a fixed-size
    /// heap. The value returned may be larger than item.
    @PyMethod("heapreplace(heap, item, /)")
    static Object heapreplace(ThreadState ts, PyList heap, Object item) {
        requireItems(heap);
        return replace(Heap.least(ts, heap), heap, item);
    }

    /// Maxheap variant of heapreplace.
    @PyMethod("_heapreplace_max(heap, item, /)")
    static Object heapreplaceMax(ThreadState ts, PyList heap, Object item) {
        requireItems(heap);
        return replace(Heap.greatest(ts, heap), heap, item);
    }

    /// Push item on the heap, then pop and return the smallest item from the heap.
    ///
    /// The combined action runs more efficiently than heappush() followed by a separate call to heappop().
    @PyMethod("heappushpop(heap, item, /)")
    static Object heappushpop(ThreadState ts, PyList heap, Object item) {
        if (heap.size() == 0) {
            return item;
        }
        Heap order = Heap.least(ts, heap);
        if (!order.before(heap.get(0), item)) {
            return item;
        }
        requireItems(heap);
        return replace(order, heap, item);
    }

    /// Transform list into a heap, in-place, in O(len(heap)) time.
    @PyMethod("heapify(heap, /)")
    static void heapify(ThreadState ts, PyList heap) {
        Heap.least(ts, heap).build();
    }

    /// Maxheap variant of heapify.
    @PyMethod("_heapify_max(heap, /)")
    static void heapifyMax(ThreadState ts, PyList heap) {
        Heap.greatest(ts, heap).build();
    }
}
