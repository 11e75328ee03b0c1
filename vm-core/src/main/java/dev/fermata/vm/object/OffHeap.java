package dev.fermata.vm.object;

/// Something that holds memory outside the Java heap for a script, which counts against the script's limit.
public interface OffHeap {

    /// How many bytes, about.
    long offHeapBytes();
}
