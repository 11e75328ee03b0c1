package dev.fermata.stdlib.posix;

/// The errors that a file system can have, with Linux's numbers and texts.
public enum Errno {
    /// not permitted
    EPERM(1, "Operation not permitted"),
    /// no such file
    ENOENT(2, "No such file or directory"),
    /// no such process
    ESRCH(3, "No such process"),
    /// input or output failed
    EIO(5, "Input/output error"),
    /// no such device
    ENXIO(6, "No such device or address"),
    /// too many or too long arguments of a process
    E2BIG(7, "Argument list too long"),
    /// not a program
    ENOEXEC(8, "Exec format error"),
    /// not an open descriptor
    EBADF(9, "Bad file descriptor"),
    /// no process to wait for
    ECHILD(10, "No child processes"),
    /// would have to wait
    EAGAIN(11, "Resource temporarily unavailable"),
    /// out of memory
    ENOMEM(12, "Cannot allocate memory"),
    /// no permission
    EACCES(13, "Permission denied"),
    /// busy
    EBUSY(16, "Device or resource busy"),
    /// exists already
    EEXIST(17, "File exists"),
    /// on another device
    EXDEV(18, "Invalid cross-device link"),
    /// not a directory
    ENOTDIR(20, "Not a directory"),
    /// a directory
    EISDIR(21, "Is a directory"),
    /// not valid
    EINVAL(22, "Invalid argument"),
    /// too many open files
    EMFILE(24, "Too many open files"),
    /// not a terminal
    ENOTTY(25, "Inappropriate ioctl for device"),
    /// too large
    EFBIG(27, "File too large"),
    /// device full
    ENOSPC(28, "No space left on device"),
    /// not a file that has positions
    ESPIPE(29, "Illegal seek"),
    /// read-only file system
    EROFS(30, "Read-only file system"),
    /// too many links
    EMLINK(31, "Too many links"),
    /// nobody reads
    EPIPE(32, "Broken pipe"),
    /// name too long
    ENAMETOOLONG(36, "File name too long"),
    /// not there
    ENOSYS(38, "Function not implemented"),
    /// directory not empty
    ENOTEMPTY(39, "Directory not empty"),
    /// symbolic links that lead nowhere
    ELOOP(40, "Too many levels of symbolic links"),
    /// not supported
    EOPNOTSUPP(95, "Operation not supported");

    private final long number;
    private final String text;

    Errno(long number, String text) {
        this.number = number;
        this.text = text;
    }

    /// The number.
    public long number() {
        return number;
    }

    /// What `os.strerror` says.
    public String text() {
        return text;
    }
}
