package dev.fermata.stdlib.posix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;

/// What a descriptor stands for: an open file of the file system, or one of the standard streams.
public interface OpenFile {

    /// Reads into `target`; returns how many bytes, 0 at the end.
    int read(ByteBuffer target) throws IOException;

    /// Writes from `source`; returns how many bytes.
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
}
