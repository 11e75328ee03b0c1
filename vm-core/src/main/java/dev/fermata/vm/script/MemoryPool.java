package dev.fermata.vm.script;

import java.util.concurrent.atomic.AtomicLong;

/// The memory that the scripts of an engine share. Safe for use by many threads.
///
/// Only scripts with a memory limit take from it.
public final class MemoryPool {

    private final long size;
    private final AtomicLong taken = new AtomicLong();

    /// Makes a pool.
    ///
    /// @param size bytes
    public MemoryPool(long size) {
        this.size = size;
    }

    /// A pool that is never empty.
    public static MemoryPool unlimited() {
        return new MemoryPool(Long.MAX_VALUE);
    }

    /// Changes what a script has of the pool.
    ///
    /// @param from bytes that it has
    /// @param to bytes that it shall have
    /// @return false, without effect, if it asks for more and the pool has not got it
    boolean change(long from, long to) {
        while (true) {
            long now = taken.get();
            long next = now - from + to;
            if (to > from && next > size) {
                return false;
            }
            if (taken.compareAndSet(now, next)) {
                return true;
            }
        }
    }

    /// The bytes that no script has.
    long left() {
        return size - taken.get();
    }

    /// The bytes that scripts have of it.
    public long taken() {
        return taken.get();
    }
}
