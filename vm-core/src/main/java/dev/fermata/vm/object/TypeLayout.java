package dev.fermata.vm.object;

import java.util.concurrent.ConcurrentHashMap;

/// Numbers the attribute names that are looked up on classes made by one class body, and roots the [Shape]s of their
/// instances.
///
/// Belongs to the class body's Code, so that inline caches made for a class in one script serve the same class in all
/// others: a cache keeps a layout and an index, never a class or a value. The special methods of [Slot] have the same
/// index in every layout. Safe for use by many threads.
public final class TypeLayout {

    /// Beyond this many names, lookups walk the MRO; a bound on what scripts with generated names can make us keep.
    private static final int MAX_NAMES = 2048;

    private final ConcurrentHashMap<String, Integer> indices = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Integer, Shape> roots = new ConcurrentHashMap<>(2);

    /// Makes a layout that knows only the special methods.
    public TypeLayout() {}

    /// The index of `name`, or -1 if it has none yet.
    int find(String name) {
        Integer slot = Slot.indexOf(name);
        if (slot != null) {
            return slot;
        }
        Integer i = indices.get(name);
        return i == null ? -1 : i;
    }

    /// The index of `name`, given out now if need be; -1 when the layout is full.
    public int indexOf(String name) {
        int i = find(name);
        if (i >= 0) {
            return i;
        }
        synchronized (this) {
            Integer known = indices.get(name);
            if (known != null) {
                return known;
            }
            if (indices.size() >= MAX_NAMES) {
                return -1;
            }
            int next = Slot.COUNT + indices.size();
            indices.put(name, next);
            return next;
        }
    }

    /// The root shape of instances with `slots` values of `__slots__`.
    Shape root(int slots) {
        return roots.computeIfAbsent(slots, Shape::root);
    }
}
