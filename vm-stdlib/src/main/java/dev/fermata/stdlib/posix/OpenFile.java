package dev.fermata.stdlib.posix;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;

/// What a descriptor stands for: an open file of the file system, a standard stream, or an end of a pipe.
public interface OpenFile {

    /// What [#read] and [#write] return if they would have to wait.
    int WOULD_BLOCK = -1;

    /// Reads into `target` without waiting; returns how many bytes, 0 at the end.
    int read(ByteBuffer target) throws IOException;

    /// Writes from `source` without waiting; returns how many bytes.
    int write(ByteBuffer source) throws IOException;

    /// The channel of a file that has positions.
    ///
    /// @throws IOException `Illegal seek` if it has none
    SeekableByteChannel channel() throws IOException;

    /// Ends it.
    void close() throws IOException;

    /// Whether it is a terminal.
    boolean isTerminal();

    /// Whether what is written goes to the end, wherever the position is.
    boolean appends();

    /// The absolute path with which it was opened.
    ///
    /// @throws NoSuchFileException if it has none
    String path() throws NoSuchFileException;

    /// The same file for a process: it stays open until both are closed.
    OpenFile share();

    /// Whether something can be read, or the end is reached.
    default boolean isReadable() {
        return true;
    }

    /// Whether something can be read.
    default boolean holdsBytes() {
        return true;
    }

    /// Whether something can be written, or never will.
    default boolean isWritable() {
        return true;
    }

    /// Whether nobody has the other end of a pipe.
    default boolean isAbandoned() {
        return false;
    }

    /// What tells that [#isReadable], [#isWritable] and [#isAbandoned] may be otherwise; null if they never are.
    default @Nullable Changes changes() {
        return null;
    }

    /// Whether the script waits where it would have to.
    default boolean isBlocking() {
        return true;
    }

    /// Sets whether the script waits where it would have to. What never lets wait ignores it.
    default void setBlocking(boolean value) {}

    /// Whether it is an end of a pipe.
    default boolean isPipe() {
        return false;
    }
}
