package dev.fermata.stdlib.posix;

import dev.fermata.annotations.PyMethod;
import dev.fermata.stdlib.io.OpenFiles;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.NumberOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.spi.FileSystem;
import dev.fermata.vm.types.Codecs;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.List;

/// The functions of `posix` that take paths.
abstract class PathFunctions {

    private static final int F_OK = 0;

    PathFunctions() {}

    /// What is done with a path in the file system.
    private interface Action<T> {

        T run(FileSystem files, String path) throws IOException;
    }

    private static <T> T at(ThreadState ts, Object path, String what, Action<T> action) {
        OpenFiles.settle(ts);
        String absolute = Paths.absolute(ts, Paths.text(ts, path, what));
        ts.charge(1);
        try {
            if (absolute.isEmpty()) {
                throw OsErrors.of(ts, Errno.ENOENT, shown(ts, path));
            }
            return action.run(ts.interpreter().files(), absolute);
        } catch (IOException e) {
            throw OsErrors.of(ts, e, what.equals("utime") ? PyNone.NONE : shown(ts, path));
        }
    }

    /// The path as an error shows it.
    private static Object shown(ThreadState ts, Object path) {
        return path == PyNone.NONE ? path : Paths.fspath(ts, path);
    }

    static void refuseDirectory(Object dirFd) {
        if (dirFd != PyNone.NONE) {
            throw PyErr.notImplementedError("dir_fd unavailable on this platform");
        }
    }

    private static boolean isDescriptor(Object path) {
        return PyPrimitive.unwrap(path) instanceof Long || path instanceof Boolean;
    }

    /// Perform a stat system call on the given path.
    @PyMethod("stat(path, *, dir_fd=None, follow_symlinks=True)")
    static Object stat(ThreadState ts, Object path, Object dirFd, boolean followSymlinks) {
        refuseDirectory(dirFd);
        if (isDescriptor(path)) {
            return DescriptorFunctions.fstat(ts, Convert.toLong(ts, path));
        }
        return at(ts, path, "stat", (fs, p) -> FileStat.of(fs.readAttributes(p, followSymlinks)));
    }

    /// Perform a stat system call on the given path, without following symbolic links.
    @PyMethod("lstat(path, *, dir_fd=None)")
    static Object lstat(ThreadState ts, Object path, Object dirFd) {
        refuseDirectory(dirFd);
        return at(ts, path, "lstat", (fs, p) -> FileStat.of(fs.readAttributes(p, false)));
    }

    /// Use the real uid/gid to test for access to a path.
    @PyMethod("access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)")
    static boolean access(
            ThreadState ts,
            Object path,
            int mode,
            Object dirFd,
            boolean effectiveIds,
            boolean followSymlinks) {
        refuseDirectory(dirFd);
        OpenFiles.settle(ts);
        String absolute = Paths.absolute(ts, Paths.text(ts, path, "access"));
        try {
            FileSystem files = ts.interpreter().files();
            if (mode == F_OK) {
                files.readAttributes(absolute, followSymlinks);
                return true;
            }
            return !absolute.isEmpty() && files.isAccessible(absolute, mode);
        } catch (IOException e) {
            return false;
        }
    }

    /// Return a list containing the names of the files in the directory.
    ///
    /// The list is in arbitrary order. It does not include the special entries '.' and '..' even if they are present
    /// in the directory.
    @PyMethod("listdir(path=None)")
    static Object listdir(ThreadState ts, Object path) {
        PyList names = new PyList();
        for (FileSystem.Entry entry : entries(ts, path, "listdir")) {
            names.add(Paths.like(ts, path, entry.name()));
        }
        return names;
    }

    private static List<FileSystem.Entry> entries(ThreadState ts, Object path, String what) {
        if (isDescriptor(path)) {
            throw PyErr.notImplementedError("%s: descriptors are not supported", what);
        }
        List<FileSystem.Entry> entries =
                at(ts, path == PyNone.NONE ? "." : path, what, FileSystem::list);
        ts.charge(entries.size());
        return entries;
    }

    /// Return an iterator of DirEntry objects for given path.
    ///
    /// path can be specified as either str, bytes, or a path-like object. If path is None, uses the path='.'.
    @PyMethod("scandir(path=None)")
    static Object scandir(ThreadState ts, Object path) {
        List<FileSystem.Entry> entries = entries(ts, path, "scandir");
        String shown = path == PyNone.NONE ? "." : Paths.text(ts, path, "scandir");
        String prefix = shown.endsWith("/") ? shown : shown + "/";
        List<PyDirEntry> found = new ArrayList<>(entries.size());
        for (FileSystem.Entry entry : entries) {
            String joined = prefix + entry.name();
            found.add(
                    new PyDirEntry(
                            Paths.like(ts, path, entry.name()),
                            Paths.like(ts, path, joined),
                            Paths.absolute(ts, joined),
                            entry));
        }
        return new PyScandirIterator(found);
    }

    /// Create a directory.
    @PyMethod("mkdir(path, mode=511, *, dir_fd=None)")
    static void mkdir(ThreadState ts, Object path, int mode, Object dirFd) {
        refuseDirectory(dirFd);
        at(
                ts,
                path,
                "mkdir",
                (fs, p) -> {
                    fs.createDirectory(p, mode);
                    return p;
                });
    }

    /// Remove a directory.
    @PyMethod("rmdir(path, *, dir_fd=None)")
    static void rmdir(ThreadState ts, Object path, Object dirFd) {
        refuseDirectory(dirFd);
        at(
                ts,
                path,
                "rmdir",
                (fs, p) -> {
                    fs.deleteDirectory(p);
                    return p;
                });
    }

    /// Remove a file (same as remove()).
    @PyMethod("unlink(path, *, dir_fd=None)")
    static void unlink(ThreadState ts, Object path, Object dirFd) {
        delete(ts, path, dirFd, "unlink");
    }

    /// Remove a file (same as unlink()).
    @PyMethod("remove(path, *, dir_fd=None)")
    static void remove(ThreadState ts, Object path, Object dirFd) {
        delete(ts, path, dirFd, "remove");
    }

    private static void delete(ThreadState ts, Object path, Object dirFd, String what) {
        refuseDirectory(dirFd);
        at(
                ts,
                path,
                what,
                (fs, p) -> {
                    fs.deleteFile(p);
                    return p;
                });
    }

    /// Rename a file or directory.
    @PyMethod("rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)")
    static void rename(ThreadState ts, Object src, Object dst, Object srcDirFd, Object dstDirFd) {
        move(ts, src, dst, srcDirFd, dstDirFd, "rename");
    }

    /// Rename a file or directory, overwriting the destination.
    @PyMethod("replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)")
    static void replace(ThreadState ts, Object src, Object dst, Object srcDirFd, Object dstDirFd) {
        move(ts, src, dst, srcDirFd, dstDirFd, "replace");
    }

    private static void move(
            ThreadState ts, Object src, Object dst, Object srcDirFd, Object dstDirFd, String what) {
        refuseDirectory(srcDirFd);
        refuseDirectory(dstDirFd);
        between(ts, src, dst, what, FileSystem::move);
    }

    private interface Pair {

        void run(FileSystem files, String first, String second) throws IOException;
    }

    private static void between(
            ThreadState ts, Object first, Object second, String what, Pair action) {
        OpenFiles.settle(ts);
        String from = Paths.absolute(ts, Paths.text(ts, first, what));
        String to = Paths.absolute(ts, Paths.text(ts, second, what));
        try {
            if (from.isEmpty() || to.isEmpty()) {
                throw OsErrors.of(ts, new NoSuchFileException(from), first, second);
            }
            action.run(ts.interpreter().files(), from, to);
        } catch (IOException e) {
            throw OsErrors.of(ts, e, shown(ts, first), shown(ts, second));
        }
    }

    /// Create a hard link to a file.
    @PyMethod("link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)")
    static void link(
            ThreadState ts,
            Object src,
            Object dst,
            Object srcDirFd,
            Object dstDirFd,
            boolean followSymlinks) {
        refuseDirectory(srcDirFd);
        refuseDirectory(dstDirFd);
        between(ts, src, dst, "link", (fs, from, to) -> fs.createLink(to, from));
    }

    /// Create a symbolic link pointing to src named dst.
    @PyMethod("symlink(src, dst, target_is_directory=False, *, dir_fd=None)")
    static void symlink(
            ThreadState ts, Object src, Object dst, boolean targetIsDirectory, Object dirFd) {
        refuseDirectory(dirFd);
        String target = Paths.text(ts, src, "symlink");
        between(ts, src, dst, "symlink", (fs, from, to) -> fs.createSymbolicLink(to, target));
    }

    /// Return a string representing the path to which the symbolic link points.
    @PyMethod("readlink(path, *, dir_fd=None)")
    static Object readlink(ThreadState ts, Object path, Object dirFd) {
        refuseDirectory(dirFd);
        return Paths.like(ts, path, at(ts, path, "readlink", FileSystem::readSymbolicLink));
    }

    /// Change the access permissions of a file.
    @PyMethod("chmod(path, mode, *, dir_fd=None, follow_symlinks=True)")
    static void chmod(ThreadState ts, Object path, int mode, Object dirFd, boolean followSymlinks) {
        refuseDirectory(dirFd);
        if (!followSymlinks) {
            throw PyErr.notImplementedError("chmod: follow_symlinks unavailable on this platform");
        }
        Object named = isDescriptor(path) ? DescriptorFunctions.pathOf(ts, path) : path;
        at(
                ts,
                named,
                "chmod",
                (fs, p) -> {
                    fs.setMode(p, mode & 07777);
                    return p;
                });
    }

    /// Set the access and modified time of path.
    ///
    /// If times is not None, it must be a tuple (atime, mtime); atime and mtime should be expressed as float seconds
    /// since the epoch. If ns is specified, it must be a tuple (atime_ns, mtime_ns); both should be expressed as
    /// integer nanoseconds since the epoch. If times is None and ns is unspecified, utime uses the current time.
    @PyMethod("utime(path, times=None, *, ns=<unrepresentable>, dir_fd=None, follow_symlinks=True)")
    static void utime(
            ThreadState ts,
            Object path,
            Object times,
            @Nullable Object ns,
            Object dirFd,
            boolean followSymlinks) {
        refuseDirectory(dirFd);
        if (times != PyNone.NONE && ns != null) {
            throw PyErr.valueError("utime: you may specify either 'times' or 'ns' but not both");
        }
        long now = ts.interpreter().clock().wallNanos();
        long accessed = ns != null ? item(ts, ns, 0, "ns") : now;
        long modified = ns != null ? item(ts, ns, 1, "ns") : now;
        if (times != PyNone.NONE) {
            accessed = seconds(ts, times, 0);
            modified = seconds(ts, times, 1);
        }
        long first = accessed;
        long second = modified;
        Object named = isDescriptor(path) ? DescriptorFunctions.pathOf(ts, path) : path;
        at(
                ts,
                named,
                "utime",
                (fs, p) -> {
                    fs.setTimes(p, first, second, followSymlinks);
                    return p;
                });
    }

    private static PyTuple pair(Object times, String name) {
        if (times instanceof PyTuple pair && pair.size() == 2) {
            return pair;
        }
        throw PyErr.typeError(
                name.equals("ns")
                        ? "utime: 'ns' must be a tuple of two ints"
                        : "utime: 'times' must be either a tuple of two ints or None");
    }

    private static long item(ThreadState ts, Object times, int index, String name) {
        return Convert.toLong(ts, pair(times, name).get(index));
    }

    private static long seconds(ThreadState ts, Object times, int index) {
        Object value = pair(times, "times").get(index);
        Object plain = PyPrimitive.unwrap(value);
        if (plain instanceof Double d) {
            return Math.round(Math.floor(d)) * 1_000_000_000L
                    + (long) Math.floor((d - Math.floor(d)) * 1e9);
        }
        Object nanos = NumberOps.binary(ts, NumberOps.Binary.MUL, plain, 1_000_000_000L);
        return Convert.toLong(ts, nanos);
    }

    /// Truncate a file, specified by path, to a specific length.
    @PyMethod("truncate(path, length)")
    static void truncate(ThreadState ts, Object path, long length) {
        if (isDescriptor(path)) {
            Descriptors.of(ts).truncate(ts, Convert.toLong(ts, path), length);
            return;
        }
        Descriptors open = Descriptors.of(ts);
        String absolute = Paths.absolute(ts, Paths.text(ts, path, "truncate"));
        int fd = open.open(ts, absolute, new OpenFlags(OpenFlags.O_WRONLY), 0, path);
        try {
            open.truncate(ts, fd, length);
        } finally {
            open.close(ts, fd);
        }
    }

    /// Return a unicode string representing the current working directory.
    @PyMethod("getcwd()")
    static Object getcwd(ThreadState ts) {
        return PyStr.of(ts.interpreter().workingDirectory());
    }

    /// Return a bytes string representing the current working directory.
    @PyMethod("getcwdb()")
    static Object getcwdb(ThreadState ts) {
        return Codecs.encode(ts, getcwd(ts), "utf-8", "surrogateescape");
    }

    /// Change the current working directory to the specified path.
    @PyMethod("chdir(path)")
    static void chdir(ThreadState ts, Object path) {
        String resolved =
                at(
                        ts,
                        path,
                        "chdir",
                        (fs, p) -> {
                            RealPath real = RealPath.of(fs, p);
                            if (real.kind() != FileSystem.Kind.DIRECTORY) {
                                throw new NotDirectoryException(p);
                            }
                            fs.list(real.path());
                            return real.path();
                        });
        ts.interpreter().setWorkingDirectory(resolved);
    }

    /// Return the file system path representation of the object.
    ///
    /// If the object is str or bytes, then allow it to pass through as-is. If the object defines __fspath__(), then
    /// return the result of that method. All other types raise a TypeError.
    @PyMethod("fspath(path)")
    static Object fspath(ThreadState ts, Object path) {
        return Paths.fspath(ts, path);
    }
}
