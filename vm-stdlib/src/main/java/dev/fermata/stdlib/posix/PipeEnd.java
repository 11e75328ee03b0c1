package dev.fermata.stdlib.posix;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// An end of a pipe. It is closed when nobody refers to it any more, if not before: so processes notice that the script
/// has ended, however it has.
final class PipeEnd implements OpenFile {

    private static final Cleaner CLEANER = Cleaner.create();

    private final Pipe pipe;
    private final boolean reads;
    private final Cleaner.Cleanable closing;
    private volatile boolean blocking = true;

    /// Opens an end.
    ///
    /// @param reads whether it is one to read from
    PipeEnd(Pipe pipe, boolean reads) {
        this.pipe = pipe;
        this.reads = reads;
        pipe.opened(reads);
        closing = CLEANER.register(this, () -> pipe.closed(reads));
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!reads) {
            throw new IOException(Errno.EBADF.text());
        }
        return pipe.read(target);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        if (reads) {
            throw new IOException(Errno.EBADF.text());
        }
        return pipe.write(source);
    }

    @Override
    public boolean isReadable() {
        return reads && pipe.isReadable();
    }

    @Override
    public boolean isWritable() {
        return !reads && pipe.isWritable();
    }

    @Override
    public boolean isAbandoned() {
        return pipe.isAbandoned(reads);
    }

    @Override
    public boolean holdsBytes() {
        return reads && !pipe.isEmpty();
    }

    /// Reads some of the bytes that there are.
    void readHeld(ByteBuffer target) {
        pipe.read(target);
    }

    @Override
    public Changes changes() {
        return pipe.changes();
    }

    @Override
    public OpenFile share() {
        return new PipeEnd(pipe, reads);
    }

    @Override
    public boolean isBlocking() {
        return blocking;
    }

    @Override
    public void setBlocking(boolean value) {
        blocking = value;
    }

    @Override
    public boolean isPipe() {
        return true;
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        throw new FileSystemException(null, null, Errno.ESPIPE.text());
    }

    @Override
    public void close() {
        closing.clean();
    }

    @Override
    public boolean isTerminal() {
        return false;
    }

    @Override
    public boolean appends() {
        return false;
    }

    @Override
    public String path() throws NoSuchFileException {
        throw new NoSuchFileException("pipe");
    }
}
