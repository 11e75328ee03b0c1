package dev.fermata.vm.object;

/// An object whose memory others may read, and perhaps write, in place: what CPython calls the buffer protocol.
///
/// While a buffer is exported its length does not change.
public interface PyBuffer {

    /// The number of bytes.
    int byteLength();

    /// The byte at `index`, which is in range.
    byte getByte(int index);

    /// Replaces the byte at `index`, which is in range; only called when the buffer is writable.
    void setByte(int index, byte value);

    /// A copy of the bytes from `start` to `end`, which are in range.
    byte[] copyBytes(int start, int end);

    /// Whether the bytes cannot be written.
    boolean isReadOnly();

    /// The format of one item, as in the `struct` module.
    default String itemFormat() {
        return "B";
    }

    /// The number of bytes of one item.
    default int itemSize() {
        return 1;
    }

    /// Notes that one more view of the memory is open.
    default void export() {}

    /// Notes that a view was closed.
    default void release() {}
}
