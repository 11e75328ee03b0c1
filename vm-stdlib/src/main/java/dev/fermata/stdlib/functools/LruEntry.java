package dev.fermata.stdlib.functools;

/// A cached result, in the list of those that were used before and after it.
final class LruEntry {

    final Object key;
    Object result;
    LruEntry newer = this;
    LruEntry older = this;

    LruEntry(Object key, Object result) {
        this.key = key;
        this.result = result;
    }

    /// Takes the entry out of its list.
    void unlink() {
        newer.older = older;
        older.newer = newer;
        newer = this;
        older = this;
    }

    /// Puts the entry, which is in no list, before `root`, where the newest is.
    void linkAsNewest(LruEntry root) {
        older = root.older;
        newer = root;
        older.newer = this;
        root.older = this;
    }
}
