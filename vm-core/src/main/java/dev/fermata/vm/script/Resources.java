package dev.fermata.vm.script;

import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/// What the scripts of an engine share to run on.
///
/// @param threads makes the virtual threads that carry them
/// @param slots says which may run
/// @param memory what those with a memory limit take from
/// @param deadlines ends them in time
/// @param large the one permit to do work that takes much memory beside theirs
/// @param scripts how many there have been
public record Resources(
        ThreadFactory threads,
        RunSlots slots,
        MemoryPool memory,
        Deadlines deadlines,
        Semaphore large,
        AtomicLong scripts) {

    private static final long SLICE_NANOS = 1_000_000;

    /// What the scripts of an engine share.
    public Resources(
            ThreadFactory threads, RunSlots slots, MemoryPool memory, Deadlines deadlines) {
        this(threads, slots, memory, deadlines, new Semaphore(1, true), new AtomicLong());
    }

    /// Those of a machine with so many carriers, and no bound on memory.
    public static Resources of(ThreadFactory threads) {
        return new Resources(
                threads,
                new RunSlots(RunSlots.defaultCount(), SLICE_NANOS),
                MemoryPool.unlimited(),
                new Deadlines());
    }
}
