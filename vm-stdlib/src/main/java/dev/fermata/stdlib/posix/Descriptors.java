package dev.fermata.stdlib.posix;

import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// The open files of one script by their descriptors, which are its own: 0, 1 and 2 are its standard streams.
///
/// A file opened by `io` is held by its file object only, so that one that a script forgets to close is closed when the
/// object is gone; one opened by `os.open` is held here.
public final class Descriptors {

    private static final int LIMIT = 1024;

    /// @param held keeps the file open; null if a file object does
    private record Entry(WeakReference<OpenFile> file, @Nullable OpenFile held) {}

    private final TreeMap<Integer, Entry> open = new TreeMap<>();

    private Descriptors() {}

    /// The descriptors of the script.
    public static Descriptors of(ThreadState ts) {
        return ts.interpreter()
                .state(
                        Descriptors.class,
                        () -> {
                            Descriptors made = new Descriptors();
                            for (int i = 0; i < 3; i++) {
                                made.put(i, new ConsoleFile(ts.interpreter().console(), i), true);
                            }
                            return made;
                        });
    }

    private void put(int descriptor, OpenFile file, boolean hold) {
        open.put(descriptor, new Entry(new WeakReference<>(file), hold ? file : null));
    }

    /// Opens a file; returns its descriptor, the lowest that is free.
    ///
    /// @param path absolute
    /// @param filename the path as the script gave it
    public int open(ThreadState ts, String path, OpenFlags flags, int mode, Object filename) {
        int descriptor = free(ts, filename);
        put(descriptor, file(ts, path, flags, mode, filename), true);
        return descriptor;
    }

    private static OpenFile file(
            ThreadState ts, String path, OpenFlags flags, int mode, Object filename) {
        try {
            if (path.isEmpty()) {
                throw OsErrors.of(ts, Errno.ENOENT, filename);
            }
            SeekableByteChannel channel =
                    ts.interpreter().files().newByteChannel(path, flags.options(), mode);
            return new ChannelFile(channel, path, flags.appends());
        } catch (IOException e) {
            throw OsErrors.of(ts, e, filename);
        }
    }

    private int free(ThreadState ts, Object filename) {
        if (open.size() >= LIMIT) {
            open.values().removeIf(entry -> entry.file().get() == null);
        }
        for (int i = 0; i < LIMIT; i++) {
            if (!open.containsKey(i)) {
                return i;
            }
        }
        throw OsErrors.of(ts, Errno.EMFILE, filename);
    }

    /// Makes a pipe; returns the descriptors of the end to read from and of the end to write to.
    ///
    /// @throws PyException OSError if there are too many
    public int[] pipe(ThreadState ts) {
        ts.interpreter().reserve(Pipe.CAPACITY);
        Pipe pipe = new Pipe(new Changes());
        int reads = free(ts, PyNone.NONE);
        put(reads, new PipeEnd(pipe, true), true);
        int writes = free(ts, PyNone.NONE);
        put(writes, new PipeEnd(pipe, false), true);
        return new int[] {reads, writes};
    }

    /// Leaves it to the returned file object's owner to keep the file open.
    public OpenFile handOver(ThreadState ts, long descriptor) {
        OpenFile file = get(ts, descriptor);
        put((int) descriptor, file, false);
        return file;
    }

    /// A second descriptor for the same file.
    public int duplicate(ThreadState ts, long descriptor) {
        OpenFile file = get(ts, descriptor);
        int copy = free(ts, PyNone.NONE);
        put(copy, file, true);
        return copy;
    }

    /// Makes `copy` stand for the same file.
    public void duplicate(ThreadState ts, long descriptor, long copy) {
        OpenFile file = get(ts, descriptor);
        if (copy < 0 || copy >= LIMIT) {
            throw OsErrors.of(ts, Errno.EBADF, PyNone.NONE);
        }
        put((int) copy, file, true);
    }

    /// The file of a descriptor.
    ///
    /// @throws PyException OSError if it is not open
    public OpenFile get(ThreadState ts, long descriptor) {
        OpenFile file = open(descriptor);
        if (file == null) {
            throw OsErrors.of(ts, Errno.EBADF, PyNone.NONE);
        }
        return file;
    }

    /// The file of a descriptor, or null if it is not open.
    @Nullable OpenFile open(long descriptor) {
        Entry entry = find(descriptor);
        return entry == null ? null : entry.file().get();
    }

    private @Nullable Entry find(long descriptor) {
        return descriptor < 0 || descriptor >= LIMIT ? null : open.get((int) descriptor);
    }

    /// Closes a descriptor, and its file if it was the last.
    ///
    /// @throws PyException OSError if it is not open
    public void close(ThreadState ts, long descriptor) {
        OpenFile file = get(ts, descriptor);
        open.remove((int) descriptor);
        for (Entry other : open.values()) {
            if (other.file().get() == file) {
                return;
            }
        }
        try {
            file.close();
        } catch (IOException e) {
            throw OsErrors.of(ts, e, PyNone.NONE);
        }
    }

    /// Reads into an array; returns how many bytes, 0 at the end, [OpenFile#WOULD_BLOCK] if the file is not one to wait
    /// for.
    public int read(ThreadState ts, long descriptor, byte[] target, int offset, int length) {
        OpenFile file = get(ts, descriptor);
        ts.charge(1 + length / 64);
        try {
            while (true) {
                int count = file.read(ByteBuffer.wrap(target, offset, length));
                if (count != OpenFile.WOULD_BLOCK || !file.isBlocking()) {
                    return count;
                }
                await(ts, file, file::isReadable);
            }
        } catch (IOException e) {
            throw OsErrors.of(ts, e, PyNone.NONE);
        } catch (RuntimeException e) {
            throw misuse(ts, e);
        }
    }

    private static void await(ThreadState ts, OpenFile file, BooleanSupplier ready) {
        Changes changes = file.changes();
        EventWait.until(ts, ready, changes == null ? List.of() : List.of(changes), -1);
    }

    /// Writes from an array; returns how many bytes, [OpenFile#WOULD_BLOCK] if the file is not one to wait for.
    public int write(ThreadState ts, long descriptor, byte[] source, int offset, int length) {
        OpenFile file = get(ts, descriptor);
        ts.charge(1 + length / 64);
        try {
            ByteBuffer bytes = ByteBuffer.wrap(source, offset, length);
            int written = file.write(bytes);
            while (file.isBlocking() && bytes.hasRemaining() && written != 0) {
                if (written == OpenFile.WOULD_BLOCK) {
                    await(ts, file, file::isWritable);
                }
                written = file.write(bytes);
            }
            return written == OpenFile.WOULD_BLOCK ? written : bytes.position() - offset;
        } catch (IOException e) {
            throw OsErrors.of(ts, e, PyNone.NONE);
        } catch (RuntimeException e) {
            throw misuse(ts, e);
        }
    }

    private static RuntimeException misuse(ThreadState ts, RuntimeException e) {
        Errno errno = OsErrors.misuse(e);
        return errno == null ? e : OsErrors.of(ts, errno, PyNone.NONE);
    }

    /// Moves the position; returns the new one.
    ///
    /// @param whence 0, 1 or 2 for the start, the position or the end
    public long seek(ThreadState ts, long descriptor, long offset, long whence) {
        OpenFile file = get(ts, descriptor);
        try {
            SeekableByteChannel channel = file.channel();
            long origin = whence == 0 ? 0 : whence == 1 ? channel.position() : channel.size();
            long at = origin + offset;
            if (at < 0 || whence < 0 || whence > 2) {
                throw OsErrors.of(ts, Errno.EINVAL, PyNone.NONE);
            }
            channel.position(at);
            return at;
        } catch (IOException e) {
            throw OsErrors.of(ts, e, PyNone.NONE);
        }
    }

    /// Cuts a file, or extends it with null bytes.
    public void truncate(ThreadState ts, long descriptor, long size) {
        if (size < 0) {
            throw OsErrors.of(ts, Errno.EINVAL, PyNone.NONE);
        }
        try {
            SeekableByteChannel channel = get(ts, descriptor).channel();
            long at = channel.position();
            if (size < channel.size()) {
                channel.truncate(size);
            } else if (size > channel.size()) {
                channel.position(size - 1);
                channel.write(ByteBuffer.wrap(new byte[1]));
            }
            channel.position(at);
        } catch (IOException e) {
            throw OsErrors.of(ts, e, PyNone.NONE);
        } catch (NonWritableChannelException e) {
            throw OsErrors.of(ts, Errno.EINVAL, PyNone.NONE);
        }
    }
}
