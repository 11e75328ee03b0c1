package dev.fermata.stdlib.collections;

import org.jspecify.annotations.Nullable;

/// A growable ring buffer.
final class Ring {

    private static final int SMALLEST = 8;

    private @Nullable Object[] items = new Object[SMALLEST];
    private int head;
    private int size;

    /// How many times the buffer has changed its length or order.
    long changes;

    int size() {
        return size;
    }

    private int at(int index) {
        int i = head + index;
        return i < items.length ? i : i - items.length;
    }

    Object get(int index) {
        return items[at(index)];
    }

    void set(int index, Object item) {
        items[at(index)] = item;
    }

    void addLast(Object item) {
        grow();
        items[at(size)] = item;
        size++;
        changes++;
    }

    void addFirst(Object item) {
        grow();
        head = head == 0 ? items.length - 1 : head - 1;
        items[head] = item;
        size++;
        changes++;
    }

    Object removeLast() {
        int i = at(size - 1);
        Object item = items[i];
        items[i] = null;
        size--;
        changes++;
        return item;
    }

    Object removeFirst() {
        Object item = items[head];
        items[head] = null;
        head = at(1);
        size--;
        changes++;
        return item;
    }

    /// Moves the last `n` items to the front, or for negative `n` the first ones to the end.
    void rotate(int n) {
        for (int i = 0; i < n; i++) {
            addFirst(removeLast());
        }
        for (int i = 0; i > n; i--) {
            addLast(removeFirst());
        }
    }

    void clear() {
        items = new Object[SMALLEST];
        head = 0;
        size = 0;
        changes++;
    }

    Object[] toArray() {
        Object[] copy = new Object[size];
        for (int i = 0; i < size; i++) {
            copy[i] = get(i);
        }
        return copy;
    }

    private void grow() {
        if (size < items.length) {
            return;
        }
        @Nullable Object[] grown = new Object[items.length * 2];
        int first = items.length - head;
        System.arraycopy(items, head, grown, 0, first);
        System.arraycopy(items, 0, grown, first, head);
        items = grown;
        head = 0;
    }
}
