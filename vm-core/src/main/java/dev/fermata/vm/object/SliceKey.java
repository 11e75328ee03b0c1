package dev.fermata.vm.object;

/// The kernel's view of a slice object used as a subscript.
public interface SliceKey {

    /// Where the slice starts, stops, its step and how many items it picks, of a sequence of `length` items.
    ///
    /// @throws PyException TypeError or ValueError if the slice's parts are no indices or its step is 0
    int[] startStopStepCount(ThreadState ts, int length);
}
