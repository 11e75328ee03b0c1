package dev.fermata.stdlib.posix;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;

/// Makes `OSError`s: from error numbers, and from the exceptions of a file system.
public final class OsErrors {

    private OsErrors() {}

    /// An OSError of the subclass that belongs to its number (PEP 3151).
    ///
    /// @param filename None for none
    public static PyException of(ThreadState ts, Errno errno, Object filename) {
        return of(ts, errno, errno.text(), filename, PyNone.NONE);
    }

    /// An OSError with words of its own.
    static PyException of(ThreadState ts, Errno errno, String text) {
        return of(ts, errno, text, PyNone.NONE, PyNone.NONE);
    }

    private static PyException of(
            ThreadState ts, Errno errno, String text, Object filename, Object second) {
        Object[] args =
                second != PyNone.NONE
                        ? new Object[] {
                            errno.number(), PyStr.of(text), filename, PyNone.NONE, second
                        }
                        : filename != PyNone.NONE
                                ? new Object[] {errno.number(), PyStr.of(text), filename}
                                : new Object[] {errno.number(), PyStr.of(text)};
        return new PyException(
                (PyBaseException) CallOps.call(ts, ExceptionTypes.OS_ERROR, args, null));
    }

    /// The OSError for an exception of a file system.
    ///
    /// @param filename what the script called the file, or None
    public static PyException of(ThreadState ts, IOException e, Object filename) {
        return of(ts, e, filename, PyNone.NONE);
    }

    /// The OSError for an exception of an operation on two files.
    public static PyException of(ThreadState ts, IOException e, Object filename, Object second) {
        String denial = ts.interpreter().files().denial();
        if (denial != null && e instanceof AccessDeniedException) {
            return of(ts, Errno.EPERM, denial, filename, second);
        }
        Errno errno = number(e);
        return of(ts, errno, errno.text(), filename, second);
    }

    /// The number of the error for an exception of a file system.
    static Errno number(IOException e) {
        return switch (e) {
            case NoSuchFileException n -> Errno.ENOENT;
            case FileAlreadyExistsException x -> Errno.EEXIST;
            case AccessDeniedException a -> Errno.EACCES;
            case DirectoryNotEmptyException d -> Errno.ENOTEMPTY;
            case NotDirectoryException n -> Errno.ENOTDIR;
            case NotLinkException n -> Errno.EINVAL;
            case FileSystemLoopException l -> Errno.ELOOP;
            case FileSystemException f -> byReason(f.getReason());
            case ClosedChannelException c -> Errno.EBADF;
            default -> byReason(e.getMessage());
        };
    }

    private static Errno byReason(@Nullable String reason) {
        if (reason != null) {
            for (Errno errno : Errno.values()) {
                if (reason.startsWith(errno.text())) {
                    return errno;
                }
            }
        }
        return Errno.EIO;
    }

    /// The error of a channel that was not opened for what is asked of it.
    public static @Nullable Errno misuse(RuntimeException e) {
        return e instanceof NonReadableChannelException || e instanceof NonWritableChannelException
                ? Errno.EBADF
                : null;
    }
}
