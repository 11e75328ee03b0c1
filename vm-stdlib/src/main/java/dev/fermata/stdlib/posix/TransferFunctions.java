package dev.fermata.stdlib.posix;

import dev.fermata.annotations.PyMethod;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Allocation;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The functions of `posix` that read and write at a position, or several buffers at once.
abstract class TransferFunctions extends DescriptorFunctions {

    private static final int MOST_BUFFERS = 1024;
    private static final int MOST_BYTES = 1 << 26;

    TransferFunctions() {}

    /// What is done at a position.
    private interface Transfer {

        int run(SeekableByteChannel channel) throws IOException;
    }

    /// Does something at a position, and leaves the position of the file as it is.
    private static int at(ThreadState ts, long fd, long offset, Transfer transfer) {
        OpenFile file = Descriptors.of(ts).get(ts, fd);
        try {
            SeekableByteChannel channel = file.channel();
            if (offset < 0) {
                throw OsErrors.of(ts, Errno.EINVAL, PyNone.NONE);
            }
            long position = channel.position();
            try {
                channel.position(offset);
                return Math.max(0, transfer.run(channel));
            } finally {
                channel.position(position);
            }
        } catch (IOException e) {
            throw OsErrors.of(ts, e, PyNone.NONE);
        } catch (RuntimeException e) {
            Errno errno = OsErrors.misuse(e);
            throw errno == null ? e : OsErrors.of(ts, errno, PyNone.NONE);
        }
    }

    private static byte[] readAt(ThreadState ts, long fd, long length, long offset) {
        byte[] target = new byte[Allocation.length(ts, Math.min(length, MOST_BYTES))];
        ts.charge(1 + target.length / 64);
        int count = at(ts, fd, offset, channel -> channel.read(ByteBuffer.wrap(target)));
        return Arrays.copyOf(target, count);
    }

    private static int writeAt(ThreadState ts, long fd, byte[] bytes, long offset) {
        ts.charge(1 + bytes.length / 64);
        return at(ts, fd, offset, channel -> channel.write(ByteBuffer.wrap(bytes)));
    }

    /// Read a number of bytes from a file descriptor starting at a particular offset.
    ///
    /// Read length bytes from file descriptor fd, starting at offset bytes from the beginning of the file.  The file
    /// offset remains unchanged.
    @PyMethod("pread(fd, length, offset, /)")
    static Object pread(ThreadState ts, long fd, long length, long offset) {
        if (length < 0) {
            throw OsErrors.of(ts, Errno.EINVAL, PyNone.NONE);
        }
        byte[] bytes = readAt(ts, fd, length, offset);
        return PyBytes.ofLatin1(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /// Write bytes to a file descriptor starting at a particular offset.
    ///
    /// Write buffer to fd, starting at offset bytes from the beginning of the file. Returns the number of bytes writte.
    /// Does not change the current file offset.
    @PyMethod("pwrite(fd, buffer, offset, /)")
    static long pwrite(ThreadState ts, long fd, Object buffer, long offset) {
        return writeAt(ts, fd, Buffers.bytes(ts, buffer), offset);
    }

    private static Object[] items(ThreadState ts, Object buffers, String function, int index) {
        if (!(buffers instanceof PyList) && !(buffers instanceof PyTuple)) {
            throw PyErr.typeError("%s() arg %d must be a sequence", function, index);
        }
        Object[] items = IterOps.toArray(ts, buffers);
        if (items.length > MOST_BUFFERS) {
            throw OsErrors.of(ts, Errno.EINVAL, PyNone.NONE);
        }
        return items;
    }

    private static List<PyBuffer> targets(ThreadState ts, Object buffers, String function) {
        List<PyBuffer> targets = new ArrayList<>();
        for (Object item : items(ts, buffers, function, 2)) {
            PyBuffer target = Buffers.of(item);
            if (target.isReadOnly()) {
                throw PyErr.bufferError("Object is not writable.");
            }
            targets.add(target);
        }
        return targets;
    }

    private static long room(List<PyBuffer> targets) {
        return targets.stream().mapToLong(PyBuffer::byteLength).sum();
    }

    private static void scatter(byte[] bytes, int count, List<PyBuffer> targets) {
        int next = 0;
        for (PyBuffer target : targets) {
            for (int i = 0; i < target.byteLength() && next < count; i++) {
                target.setByte(i, bytes[next++]);
            }
        }
    }

    private static byte[] gather(ThreadState ts, Object buffers, String function) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object item : items(ts, buffers, function, 2)) {
            byte[] bytes = Buffers.bytes(ts, item);
            Allocation.length(ts, bytes.length);
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    /// Read from a file descriptor fd into an iterable of buffers.
    ///
    /// The buffers should be mutable buffers accepting bytes. readv will transfer data into each buffer until it is full
    /// and then move on to the next buffer in the sequence to hold the rest of the data.
    ///
    /// readv returns the total number of bytes read, which may be less than the total capacity of all the buffers.
    @PyMethod("readv(fd, buffers, /)")
    static long readv(ThreadState ts, long fd, Object buffers) {
        List<PyBuffer> targets = targets(ts, buffers, "readv");
        byte[] bytes = new byte[Allocation.length(ts, Math.min(room(targets), MOST_BYTES))];
        if (bytes.length == 0) {
            Descriptors.of(ts).get(ts, fd);
            return 0;
        }
        int count = Descriptors.of(ts).read(ts, fd, bytes, 0, bytes.length);
        if (count == OpenFile.WOULD_BLOCK) {
            throw OsErrors.of(ts, Errno.EAGAIN, PyNone.NONE);
        }
        scatter(bytes, count, targets);
        return count;
    }

    /// Iterate over buffers, and write the contents of each to a file descriptor.
    ///
    /// Returns the total number of bytes written. buffers must be a sequence of bytes-like objects.
    @PyMethod("writev(fd, buffers, /)")
    static long writev(ThreadState ts, long fd, Object buffers) {
        return write(ts, fd, PyBytes.of(gather(ts, buffers, "writev")));
    }

    /// Reads from a file descriptor into a number of mutable bytes-like objects.
    ///
    /// Combines the functionality of readv() and pread(). Returns the number of bytes read. The flags are hints for the
    /// operating system, which has no say here.
    @PyMethod("preadv(fd, buffers, offset, flags=0, /)")
    static long preadv(ThreadState ts, long fd, Object buffers, long offset, int flags) {
        List<PyBuffer> targets = targets(ts, buffers, "preadv");
        byte[] bytes = readAt(ts, fd, room(targets), offset);
        scatter(bytes, bytes.length, targets);
        return bytes.length;
    }

    /// Writes the contents of bytes-like objects to a file descriptor at a given offset.
    ///
    /// Combines the functionality of writev() and pwrite(). Returns the number of bytes written. The flags are hints for
    /// the operating system, which has no say here.
    @PyMethod("pwritev(fd, buffers, offset, flags=0, /)")
    static long pwritev(ThreadState ts, long fd, Object buffers, long offset, int flags) {
        return writeAt(ts, fd, gather(ts, buffers, "pwritev"), offset);
    }

    /// Force write of fd to disk without forcing update of metadata.
    @PyMethod("fdatasync(fd)")
    static void fdatasync(ThreadState ts, Object fd) {
        fsync(ts, fd);
    }

    /// Force write of everything to disk.
    @PyMethod("sync()")
    static void sync() {}

    /// Ensure a file has allocated at least a particular number of bytes on disk.
    ///
    /// Ensure that the file specified by fd encompasses a range of bytes starting at offset bytes from the beginning and
    /// continuing for length bytes.
    @PyMethod("posix_fallocate(fd, offset, length, /)")
    static void fallocate(ThreadState ts, long fd, long offset, long length) {
        Descriptors descriptors = Descriptors.of(ts);
        try {
            long size = descriptors.get(ts, fd).channel().size();
            if (offset < 0 || length <= 0) {
                throw OsErrors.of(ts, Errno.EINVAL, PyNone.NONE);
            }
            if (offset + length > size) {
                descriptors.truncate(ts, fd, offset + length);
            }
        } catch (IOException e) {
            throw OsErrors.of(ts, e, PyNone.NONE);
        }
    }

    /// Announce an intention to access data in a specific pattern, which changes nothing.
    @PyMethod("posix_fadvise(fd, offset, length, advice, /)")
    static void fadvise(ThreadState ts, long fd, long offset, long length, int advice) {
        try {
            Descriptors.of(ts).get(ts, fd).channel();
        } catch (IOException e) {
            throw OsErrors.of(ts, e, PyNone.NONE);
        }
    }

    /// Change the access permissions of the file given by file descriptor.
    @PyMethod("fchmod(fd, mode)")
    static void fchmod(ThreadState ts, long fd, int mode) {
        if (!Descriptors.of(ts).get(ts, fd).isPipe()) {
            chmod(ts, fd, mode, PyNone.NONE, true);
        }
    }

    /// Change the owner and group id of the file specified by file descriptor.
    @PyMethod("fchown(fd, uid, gid)")
    static void fchown(ThreadState ts, long fd, Object uid, Object gid) {
        long user = Ownership.id(ts, uid, "uid");
        long group = Ownership.id(ts, gid, "gid");
        Ownership.check(ts, fstat(ts, fd), user, group, PyNone.NONE);
    }

    /// Change the owner and group id of path to the numeric uid and gid.
    ///
    /// No file system lets scripts give files away: the ids are those that the file has, the script's own, or -1.
    @PyMethod("chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)")
    static void chown(
            ThreadState ts,
            Object path,
            Object uid,
            Object gid,
            Object dirFd,
            boolean followSymlinks) {
        long user = Ownership.id(ts, uid, "uid");
        long group = Ownership.id(ts, gid, "gid");
        Object facts = stat(ts, path, dirFd, followSymlinks);
        Ownership.check(ts, (PyTuple) facts, user, group, path);
    }

    /// Change the owner and group id of path to the numeric uid and gid.
    ///
    /// This function will not follow symbolic links. Equivalent to os.chown(path, uid, gid, follow_symlinks=False).
    @PyMethod("lchown(path, uid, gid)")
    static void lchown(ThreadState ts, Object path, Object uid, Object gid) {
        chown(ts, path, uid, gid, PyNone.NONE, false);
    }
}
