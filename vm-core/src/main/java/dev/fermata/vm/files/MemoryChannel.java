package dev.fermata.vm.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// An open file in memory.
final class MemoryChannel implements SeekableByteChannel {

    private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

    private final MemoryFileSystem files;
    private final MemoryNode node;
    private final boolean reads;
    private final boolean writes;
    private long position;
    private boolean open = true;

    MemoryChannel(MemoryFileSystem files, MemoryNode node, Set<? extends OpenOption> options) {
        this.files = files;
        this.node = node;
        this.writes = options.contains(StandardOpenOption.WRITE);
        this.reads = options.contains(StandardOpenOption.READ) || !writes;
    }

    private void check(boolean mayWrite) throws ClosedChannelException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (mayWrite && !writes) {
            throw new NonWritableChannelException();
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        check(false);
        if (!reads) {
            throw new NonReadableChannelException();
        }
        synchronized (files) {
            byte[] part =
                    new byte
                            [(int)
                                    Math.max(
                                            0,
                                            Math.min(target.remaining(), node.size() - position))];
            int count = node.read(position, part);
            target.put(part, 0, count);
            position += count;
            return count == 0 && target.hasRemaining() ? -1 : count;
        }
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        check(true);
        synchronized (files) {
            byte[] bytes = new byte[source.remaining()];
            long end = position + bytes.length;
            if (end > MAX_SIZE) {
                throw new FileSystemException(null, null, "File too large");
            }
            files.account(Math.max(0, end - node.size()));
            source.get(bytes);
            node.write((int) position, bytes);
            node.modified = files.now();
            node.changed = node.modified;
            position = end;
            return bytes.length;
        }
    }

    @Override
    public long position() throws IOException {
        check(false);
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        check(false);
        position = newPosition;
        return this;
    }

    @Override
    public long size() throws IOException {
        check(false);
        synchronized (files) {
            return node.size();
        }
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        check(true);
        synchronized (files) {
            if (size < node.size()) {
                files.account(size - node.size());
                node.resize((int) size);
                node.modified = files.now();
            }
            position = Math.min(position, size);
        }
        return this;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
