package dev.fermata.stdlib.posix;

import dev.fermata.vm.spi.Console;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// A standard stream: what descriptors 0, 1 and 2 stand for at the start.
final class ConsoleFile implements OpenFile {

    private final Console console;
    private final int descriptor;
    private byte[] held = new byte[0];
    private int next;

    ConsoleFile(Console console, int descriptor) {
        this.console = console;
        this.descriptor = descriptor;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (descriptor != 0) {
            throw new IOException(Errno.EBADF.text());
        }
        if (next == held.length && target.hasRemaining()) {
            held = console.read(target.remaining());
            next = 0;
        }
        int count = Math.min(target.remaining(), held.length - next);
        target.put(held, next, count);
        next += count;
        return count;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        if (descriptor == 0) {
            throw new IOException(Errno.EBADF.text());
        }
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        console.write(bytes, descriptor == 2);
        return bytes.length;
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        throw new FileSystemException(null, null, Errno.ESPIPE.text());
    }

    @Override
    public void close() {
        console.flush();
    }

    /// Its descriptor at the start.
    int descriptor() {
        return descriptor;
    }

    @Override
    public OpenFile share() {
        return this;
    }

    @Override
    public boolean isTerminal() {
        return console.isTerminal(descriptor);
    }

    @Override
    public boolean appends() {
        return false;
    }

    @Override
    public String path() throws NoSuchFileException {
        throw new NoSuchFileException("descriptor " + descriptor);
    }
}
