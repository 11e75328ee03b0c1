package dev.fermata.stdlib.sre;

import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The stack of a [Matcher]: places to go back to, and the group marks to restore on the way.
final class Choices {

    private static final int FIELDS = 5;
    private static final int FIRST_CAPACITY = 16;

    private final ThreadState ts;
    private int[] fields = new int[FIELDS * FIRST_CAPACITY];
    private @Nullable Repeat[] repeats = new Repeat[FIRST_CAPACITY];
    private int size;
    private int[] trail = new int[2 * FIRST_CAPACITY];
    private int trailSize;

    Choices(ThreadState ts) {
        this.ts = ts;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        trailSize = 0;
    }

    /// Adds a place to go back to; `kind` and `extra` are the matcher's.
    void push(int kind, int pc, int position, int extra, @Nullable Repeat repeat) {
        if (size == repeats.length) {
            int capacity = 2 * size;
            ts.interpreter().reserve(24L * capacity);
            fields = Arrays.copyOf(fields, FIELDS * capacity);
            repeats = Arrays.copyOf(repeats, capacity);
        }
        int i = size * FIELDS;
        fields[i] = kind;
        fields[i + 1] = pc;
        fields[i + 2] = position;
        fields[i + 3] = extra;
        fields[i + 4] = trailSize;
        repeats[size++] = repeat;
    }

    int kind(int index) {
        return fields[index * FIELDS];
    }

    int pc(int index) {
        return fields[index * FIELDS + 1];
    }

    int position(int index) {
        return fields[index * FIELDS + 2];
    }

    int extra(int index) {
        return fields[index * FIELDS + 3];
    }

    @Nullable Repeat repeat(int index) {
        return repeats[index];
    }

    /// Forgets the places from `newSize` on, keeping the marks.
    void cut(int newSize) {
        size = newSize;
    }

    /// Removes the top place and restores the marks to what they were when it was added.
    void pop(int[] marks) {
        size--;
        int to = fields[size * FIELDS + 4];
        while (trailSize > to) {
            trailSize -= 2;
            marks[trail[trailSize]] = trail[trailSize + 1];
        }
    }

    /// Sets a mark so that [#pop] restores it.
    void setMark(int[] marks, int index, int value) {
        if (size > 0) {
            if (trailSize == trail.length) {
                ts.interpreter().reserve(8L * trailSize);
                trail = Arrays.copyOf(trail, 2 * trailSize);
            }
            trail[trailSize++] = index;
            trail[trailSize++] = marks[index];
        }
        marks[index] = value;
    }
}
