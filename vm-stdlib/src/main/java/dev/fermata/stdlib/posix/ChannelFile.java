package dev.fermata.stdlib.posix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// An open file of the file system.
///
/// @param path with which it was opened
/// @param appends whether it was opened to append
record ChannelFile(SeekableByteChannel channel, String path, boolean appends) implements OpenFile {

    @Override
    public int read(ByteBuffer target) throws IOException {
        return target.hasRemaining() ? Math.max(0, channel.read(target)) : 0;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        if (appends) {
            channel.position(channel.size());
        }
        return channel.write(source);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    @Override
    public boolean isTerminal() {
        return false;
    }
}
