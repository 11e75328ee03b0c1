package dev.fermata.vm.types;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ThreadState;

/// Checks the size of a result before it is allocated: charges the work of filling it and accounts for its memory.
public final class Allocation {

    /// The longest array that every JVM can make.
    public static final int MAX_LENGTH = Integer.MAX_VALUE - 8;

    private Allocation() {}

    /// The length of a text or byte string about to be made.
    ///
    /// @throws PyException MemoryError if it cannot exist
    public static int length(ThreadState ts, long length) {
        if (length > MAX_LENGTH) {
            throw PyErr.memoryError();
        }
        ts.charge(length);
        ts.interpreter().reserve(length);
        return (int) length;
    }

    /// The length of `count` repetitions of a sequence of `length` items.
    ///
    /// @param what how the OverflowError names the result, such as `repeated string is too long`
    /// @throws PyException MemoryError or OverflowError if it cannot exist
    public static int repeated(ThreadState ts, long length, long count, String what) {
        if (length == 0 || count <= 0) {
            return 0;
        }
        if (count > Long.MAX_VALUE / length) {
            throw PyErr.overflowError(what);
        }
        return length(ts, length * count);
    }
}
