package dev.fermata.stdlib.posix;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Bytes on their way from those who write to those who read. It has as many ends as were opened; when all of one kind
/// are closed, the others notice.
final class Pipe {

    /// How many bytes a pipe holds.
    static final int CAPACITY = 1 << 16;

    /// A pipe with space for so many bytes can be written to.
    static final int ATOMIC = 4096;

    private final Changes changes;
    private final byte[] bytes = new byte[CAPACITY];
    private int first;
    private int count;
    private int readers;
    private int writers;

    /// Makes a pipe without ends.
    ///
    /// @param changes told when bytes come or go, and when an end is closed
    Pipe(Changes changes) {
        this.changes = changes;
    }

    Changes changes() {
        return changes;
    }

    synchronized void opened(boolean reads) {
        readers += reads ? 1 : 0;
        writers += reads ? 0 : 1;
    }

    void closed(boolean reads) {
        synchronized (this) {
            readers -= reads ? 1 : 0;
            writers -= reads ? 0 : 1;
        }
        changes.tell();
    }

    synchronized boolean isReadable() {
        return count > 0 || writers == 0;
    }

    synchronized boolean isEmpty() {
        return count == 0;
    }

    synchronized boolean isWritable() {
        return CAPACITY - count >= ATOMIC || readers == 0;
    }

    /// Whether nobody has the other end.
    synchronized boolean isAbandoned(boolean reads) {
        return (reads ? writers : readers) == 0;
    }

    /// Takes bytes out.
    ///
    /// @return how many; 0 at the end, [OpenFile#WOULD_BLOCK] if there are none yet
    int read(ByteBuffer target) {
        int n;
        synchronized (this) {
            if (count == 0 && target.hasRemaining()) {
                return writers == 0 ? 0 : OpenFile.WOULD_BLOCK;
            }
            n = Math.min(target.remaining(), count);
            int tail = Math.min(n, CAPACITY - first);
            target.put(bytes, first, tail).put(bytes, 0, n - tail);
            first = (first + n) % CAPACITY;
            count -= n;
        }
        changes.tell();
        return n;
    }

    /// Puts bytes in: all of them, if they are no more than [#ATOMIC].
    ///
    /// @return how many; [OpenFile#WOULD_BLOCK] if there is no space
    int write(ByteBuffer source) throws IOException {
        int n;
        synchronized (this) {
            if (readers == 0) {
                throw new IOException(Errno.EPIPE.text());
            }
            int space = CAPACITY - count;
            n = Math.min(source.remaining(), space);
            if (source.hasRemaining() && (space == 0 || n < Math.min(source.remaining(), ATOMIC))) {
                return OpenFile.WOULD_BLOCK;
            }
            int at = (first + count) % CAPACITY;
            int tail = Math.min(n, CAPACITY - at);
            source.get(bytes, at, tail).get(bytes, 0, n - tail);
            count += n;
        }
        changes.tell();
        return n;
    }
}
