package dev.fermata.vm.parse;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What a [Trial] found where it tried a rule: the phrase, or that there is none, and where it ends. A hash table with
/// open addressing, because a trial of a large source has millions of entries.
final class TrialMemory {

    private static final int INITIAL_CAPACITY = 256;
    private static final long EMPTY = Long.MIN_VALUE;

    private long[] keys = new long[INITIAL_CAPACITY];
    private @Nullable Phrase[] phrases = new Phrase[INITIAL_CAPACITY];
    private int[] ends = new int[INITIAL_CAPACITY];
    private int size;

    TrialMemory() {
        Arrays.fill(keys, EMPTY);
    }

    /// The slot of a key, or -1.
    int find(long key) {
        int slot = slot(key);
        return keys[slot] == key ? slot : -1;
    }

    @Nullable Phrase phrase(int slot) {
        return phrases[slot];
    }

    int end(int slot) {
        return ends[slot];
    }

    void put(long key, @Nullable Phrase phrase, int end) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == EMPTY) {
            keys[slot] = key;
            size++;
        }
        phrases[slot] = phrase;
        ends[slot] = end;
    }

    void clear() {
        if (size == 0) {
            return;
        }
        if (keys.length > INITIAL_CAPACITY) {
            keys = new long[INITIAL_CAPACITY];
            phrases = new Phrase[INITIAL_CAPACITY];
            ends = new int[INITIAL_CAPACITY];
        } else {
            Arrays.fill(phrases, null);
        }
        Arrays.fill(keys, EMPTY);
        size = 0;
    }

    /// The slot that holds a key, or the empty one where it belongs.
    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != key && keys[slot] != EMPTY) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        Phrase[] oldPhrases = phrases;
        int[] oldEnds = ends;
        keys = new long[oldKeys.length * 2];
        phrases = new Phrase[keys.length];
        ends = new int[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                phrases[slot] = oldPhrases[i];
                ends[slot] = oldEnds[i];
            }
        }
    }
}
