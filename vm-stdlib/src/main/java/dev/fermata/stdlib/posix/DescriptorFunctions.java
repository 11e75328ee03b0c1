package dev.fermata.stdlib.posix;

import dev.fermata.annotations.PyMethod;
import dev.fermata.stdlib.io.OpenFiles;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Allocation;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;
import dev.fermata.vm.types.StructSequence;

import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;

/// The functions of `posix` that take file descriptors.
abstract class DescriptorFunctions extends PathFunctions {

    static final StructSequence TERMINAL_SIZE =
            StructSequence.define(
                    "os",
                    "terminal_size",
                    "A tuple of (columns, lines) for holding terminal window size",
                    2,
                    "columns lines");

    DescriptorFunctions() {}

    /// The path of an open file.
    static Object pathOf(ThreadState ts, Object descriptor) {
        try {
            return PyStr.of(Descriptors.of(ts).get(ts, Convert.toLong(ts, descriptor)).path());
        } catch (NoSuchFileException e) {
            throw OsErrors.of(ts, Errno.EINVAL, PyNone.NONE);
        }
    }

    /// Open a file for low level IO.  Returns a file descriptor (integer).
    @PyMethod("open(path, flags, mode=511, *, dir_fd=None)")
    static long open(ThreadState ts, Object path, int flags, int mode, Object dirFd) {
        refuseDirectory(dirFd);
        OpenFiles.settle(ts);
        String absolute = Paths.absolute(ts, Paths.text(ts, path, "open"));
        return Descriptors.of(ts)
                .open(ts, absolute, new OpenFlags(flags), mode, Paths.fspath(ts, path));
    }

    /// Close a file descriptor.
    @PyMethod("close(fd)")
    static void close(ThreadState ts, long fd) {
        Descriptors.of(ts).close(ts, fd);
    }

    /// Closes all file descriptors in [fd_low, fd_high), ignoring errors.
    @PyMethod("closerange(fd_low, fd_high, /)")
    static void closerange(ThreadState ts, long fdLow, long fdHigh) {
        for (long fd = Math.max(0, fdLow); fd < Math.min(fdHigh, 1024); fd++) {
            try {
                close(ts, fd);
            } catch (PyException e) {
                // What is not open need not be closed.
            }
        }
    }

    /// Read from a file descriptor.  Returns a bytes object.
    @PyMethod("read(fd, length, /)")
    static Object read(ThreadState ts, long fd, long length) {
        if (length < 0) {
            throw OsErrors.of(ts, Errno.EINVAL, PyNone.NONE);
        }
        byte[] target = new byte[Allocation.length(ts, Math.min(length, 1 << 26))];
        int count = Descriptors.of(ts).read(ts, fd, target, 0, target.length);
        if (count == OpenFile.WOULD_BLOCK) {
            throw OsErrors.of(ts, Errno.EAGAIN, PyNone.NONE);
        }
        return PyBytes.ofLatin1(new String(target, 0, count, StandardCharsets.ISO_8859_1));
    }

    /// Write a bytes object to a file descriptor.
    @PyMethod("write(fd, data, /)")
    static long write(ThreadState ts, long fd, Object data) {
        byte[] bytes = Buffers.bytes(ts, data);
        int count = Descriptors.of(ts).write(ts, fd, bytes, 0, bytes.length);
        if (count == OpenFile.WOULD_BLOCK) {
            throw OsErrors.of(ts, Errno.EAGAIN, PyNone.NONE);
        }
        return count;
    }

    /// Set the position of a file descriptor.  Return the new position.
    @PyMethod("lseek(fd, position, whence, /)")
    static long lseek(ThreadState ts, long fd, long position, long whence) {
        return Descriptors.of(ts).seek(ts, fd, position, whence);
    }

    /// Create a pipe.
    ///
    /// Returns a tuple of two file descriptors: (read_fd, write_fd)
    @PyMethod("pipe()")
    static PyTuple pipe(ThreadState ts) {
        int[] ends = Descriptors.of(ts).pipe(ts);
        return PyTuple.of((long) ends[0], (long) ends[1]);
    }

    /// Create a pipe with flags set atomically.
    ///
    /// Returns a tuple of two file descriptors: (read_fd, write_fd)
    ///
    /// flags can be constructed by ORing together one or more of these values: O_NONBLOCK, O_CLOEXEC.
    @PyMethod("pipe2(flags, /)")
    static PyTuple pipe2(ThreadState ts, int flags) {
        Descriptors descriptors = Descriptors.of(ts);
        int[] ends = descriptors.pipe(ts);
        boolean blocking = (flags & OpenFlags.O_NONBLOCK) == 0;
        descriptors.get(ts, ends[0]).setBlocking(blocking);
        descriptors.get(ts, ends[1]).setBlocking(blocking);
        return PyTuple.of((long) ends[0], (long) ends[1]);
    }

    /// Get the blocking mode of the file descriptor.
    ///
    /// Return False if the O_NONBLOCK flag is set, True if the flag is cleared.
    @PyMethod("get_blocking(fd, /)")
    static boolean getBlocking(ThreadState ts, long fd) {
        return Descriptors.of(ts).get(ts, fd).isBlocking();
    }

    /// Set the blocking mode of the specified file descriptor.
    ///
    /// Set the O_NONBLOCK flag if blocking is False, clear the O_NONBLOCK flag otherwise.
    @PyMethod("set_blocking(fd, blocking, /)")
    static void setBlocking(ThreadState ts, long fd, boolean blocking) {
        Descriptors.of(ts).get(ts, fd).setBlocking(blocking);
    }

    /// Perform a stat system call on the given file descriptor.
    @PyMethod("fstat(fd)")
    static PyTuple fstat(ThreadState ts, long fd) {
        return FileStat.of(ts, Descriptors.of(ts).get(ts, fd));
    }

    /// Truncate a file, specified by file descriptor, to a specific length.
    @PyMethod("ftruncate(fd, length, /)")
    static void ftruncate(ThreadState ts, long fd, long length) {
        Descriptors.of(ts).truncate(ts, fd, length);
    }

    /// Force write of fd to disk.
    @PyMethod("fsync(fd)")
    static void fsync(ThreadState ts, Object fd) {
        Descriptors.of(ts).get(ts, Convert.toLong(ts, fd));
    }

    /// Return a duplicate of a file descriptor.
    @PyMethod("dup(fd, /)")
    static long dup(ThreadState ts, long fd) {
        return Descriptors.of(ts).duplicate(ts, fd);
    }

    /// Duplicate file descriptor.
    @PyMethod("dup2(fd, fd2, inheritable=True)")
    static long dup2(ThreadState ts, long fd, long fd2, boolean inheritable) {
        Descriptors.of(ts).duplicate(ts, fd, fd2);
        return fd2;
    }

    /// Return True if the fd is connected to a terminal.
    ///
    /// Return True if the file descriptor is an open file descriptor connected to the slave end of a terminal.
    @PyMethod("isatty(fd, /)")
    static boolean isatty(ThreadState ts, long fd) {
        try {
            return Descriptors.of(ts).get(ts, fd).isTerminal();
        } catch (PyException e) {
            return false;
        }
    }

    /// Return a string describing the encoding of a terminal's file descriptor.
    @PyMethod("device_encoding(fd)")
    static Object deviceEncoding(ThreadState ts, long fd) {
        return isatty(ts, fd) ? "UTF-8" : PyNone.NONE;
    }

    /// Get the close-on-exe flag of the specified file descriptor.
    @PyMethod("get_inheritable(fd, /)")
    static boolean getInheritable(ThreadState ts, long fd) {
        Descriptors.of(ts).get(ts, fd);
        return false;
    }

    /// Set the inheritable flag of the specified file descriptor.
    @PyMethod("set_inheritable(fd, inheritable, /)")
    static void setInheritable(ThreadState ts, long fd, boolean inheritable) {
        Descriptors.of(ts).get(ts, fd);
    }

    /// Return the size of the terminal window as (columns, lines).
    @PyMethod("get_terminal_size(fd=1, /)")
    static Object getTerminalSize(ThreadState ts, long fd) {
        if (!Descriptors.of(ts).get(ts, fd).isTerminal()) {
            throw OsErrors.of(ts, Errno.ENOTTY, PyNone.NONE);
        }
        return TERMINAL_SIZE.of(80L, 24L);
    }
}
