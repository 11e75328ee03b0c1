package dev.fermata.vm.types;

import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.HashOps;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// The hash table of sets: open addressing that looks at a few neighbours before it jumps, as CPython's, so that sets
/// of small ints are iterated in the same order.
final class SetTable {

    private static final int MIN_SIZE = 8;
    private static final int NEIGHBOURS = 9;
    private static final int PERTURB_SHIFT = 5;
    private static final Object REMOVED = new Object();

    private @Nullable Object[] keys = new Object[MIN_SIZE];
    private long[] hashes = new long[MIN_SIZE];
    private int fill;
    private int used;

    /// The number of items.
    int size() {
        return used;
    }

    /// The length of the table, for iterators.
    int capacity() {
        return keys.length;
    }

    /// The item at a place of the table, or null.
    @Nullable Object at(int i) {
        Object key = keys[i];
        return key == REMOVED ? null : key;
    }

    /// The hash of the item at a place of the table.
    long hashAt(int i) {
        return hashes[i];
    }

    private int find(ThreadState ts, Object key, long hash, boolean forAdding) {
        restart:
        while (true) {
            @Nullable Object[] table = keys;
            int mask = table.length - 1;
            int i = (int) hash & mask;
            long perturb = hash;
            while (true) {
                int last = i + NEIGHBOURS <= mask ? i + NEIGHBOURS : i;
                for (int j = i; j <= last; j++) {
                    Object k = table[j];
                    if (k == null) {
                        return forAdding ? j : -1;
                    }
                    if (hashes[j] == hash && k != REMOVED) {
                        if (k == key) {
                            return j;
                        }
                        boolean same = CompareOps.same(ts, k, key);
                        if (keys != table || table[j] != k) {
                            ts.charge(1);
                            continue restart;
                        }
                        if (same) {
                            return j;
                        }
                    }
                }
                perturb >>>= PERTURB_SHIFT;
                i = (int) (i * 5L + 1 + perturb) & mask;
            }
        }
    }

    /// Whether `key` is in the table.
    boolean contains(ThreadState ts, Object key) {
        return contains(ts, key, HashOps.hash(ts, key));
    }

    /// Whether `key`, of known hash, is in the table.
    boolean contains(ThreadState ts, Object key, long hash) {
        return find(ts, key, hash, false) >= 0;
    }

    /// Adds `key`; returns whether it is new.
    boolean add(ThreadState ts, Object key) {
        return add(ts, key, HashOps.hash(ts, key));
    }

    /// Adds `key`, of known hash; returns whether it is new.
    boolean add(ThreadState ts, Object key, long hash) {
        int i = find(ts, key, hash, true);
        if (keys[i] != null) {
            return false;
        }
        keys[i] = key;
        hashes[i] = hash;
        fill++;
        used++;
        if (fill * 5L >= (keys.length - 1) * 3L) {
            resize(used > 50000 ? used * 2L : used * 4L);
        }
        return true;
    }

    /// Removes `key`; returns whether it was there.
    boolean remove(ThreadState ts, Object key) {
        int i = find(ts, key, HashOps.hash(ts, key), false);
        if (i < 0) {
            return false;
        }
        removeAt(i);
        return true;
    }

    /// Removes the item at a place of the table.
    void removeAt(int i) {
        keys[i] = REMOVED;
        hashes[i] = -1;
        used--;
    }

    /// Removes all items.
    void clear() {
        keys = new Object[MIN_SIZE];
        hashes = new long[MIN_SIZE];
        fill = 0;
        used = 0;
    }

    /// Makes the table larger than `least`.
    private void resize(long least) {
        int size = MIN_SIZE;
        while (size <= least) {
            size <<= 1;
        }
        @Nullable Object[] oldKeys = keys;
        long[] oldHashes = hashes;
        keys = new Object[size];
        hashes = new long[size];
        fill = used;
        for (int i = 0; i < oldKeys.length; i++) {
            Object key = oldKeys[i];
            if (key != null && key != REMOVED) {
                insertClean(key, oldHashes[i]);
            }
        }
    }

    private void insertClean(Object key, long hash) {
        int mask = keys.length - 1;
        int i = (int) hash & mask;
        long perturb = hash;
        while (true) {
            int last = i + NEIGHBOURS <= mask ? i + NEIGHBOURS : i;
            for (int j = i; j <= last; j++) {
                if (keys[j] == null) {
                    keys[j] = key;
                    hashes[j] = hash;
                    return;
                }
            }
            perturb >>>= PERTURB_SHIFT;
            i = (int) (i * 5L + 1 + perturb) & mask;
        }
    }

    /// A copy; like CPython's it is laid out anew unless this table is free of removed places.
    SetTable copy() {
        SetTable copy = new SetTable();
        if (used * 5L >= (copy.keys.length - 1) * 3L) {
            copy.resize(used * 2L);
        }
        if (fill == used && keys.length == copy.keys.length) {
            copy.keys = keys.clone();
            copy.hashes = hashes.clone();
        } else {
            for (int i = 0; i < keys.length; i++) {
                Object key = at(i);
                if (key != null) {
                    copy.insertClean(key, hashes[i]);
                }
            }
        }
        copy.fill = used;
        copy.used = used;
        return copy;
    }
}
