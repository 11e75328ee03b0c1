package dev.fermata.stdlib.posix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// An open file of the file system. Processes to which a script gives it share its position.
final class ChannelFile implements OpenFile {

    private final SeekableByteChannel channel;
    private final String path;
    private final boolean appends;
    private final AtomicInteger holders;
    private final AtomicBoolean closed = new AtomicBoolean();

    /// @param path with which it was opened
    /// @param appends whether it was opened to append
    ChannelFile(SeekableByteChannel channel, String path, boolean appends) {
        this(channel, path, appends, new AtomicInteger());
    }

    private ChannelFile(
            SeekableByteChannel channel, String path, boolean appends, AtomicInteger holders) {
        this.channel = channel;
        this.path = path;
        this.appends = appends;
        this.holders = holders;
        holders.incrementAndGet();
    }

    @Override
    public SeekableByteChannel channel() {
        return channel;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public boolean appends() {
        return appends;
    }

    @Override
    public OpenFile share() {
        return new ChannelFile(channel, path, appends, holders);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        synchronized (channel) {
            return target.hasRemaining() ? Math.max(0, channel.read(target)) : 0;
        }
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        synchronized (channel) {
            if (appends) {
                channel.position(channel.size());
            }
            return channel.write(source);
        }
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true) && holders.decrementAndGet() == 0) {
            channel.close();
        }
    }

    @Override
    public boolean isTerminal() {
        return false;
    }
}
