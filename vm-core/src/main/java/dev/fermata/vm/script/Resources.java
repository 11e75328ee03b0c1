package dev.fermata.vm.script;

import java.util.concurrent.ThreadFactory;

/// What the scripts of an engine share to run on.
///
/// @param threads makes the virtual threads that carry them
/// @param slots says which may run
/// @param memory what those with a memory limit take from
/// @param deadlines ends them in time
public record Resources(
        ThreadFactory threads, RunSlots slots, MemoryPool memory, Deadlines deadlines) {

    private static final long SLICE_NANOS = 1_000_000;

    /// Those of a machine with so many carriers, and no bound on memory.
    public static Resources of(ThreadFactory threads) {
        return new Resources(
                threads,
                new RunSlots(RunSlots.defaultCount(), SLICE_NANOS),
                MemoryPool.unlimited(),
                new Deadlines());
    }
}
