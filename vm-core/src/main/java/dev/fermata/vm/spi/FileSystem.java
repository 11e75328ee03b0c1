package dev.fermata.vm.spi;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.OpenOption;
import java.util.List;
import java.util.Set;

/// The files that a script may use. A host grants one when it starts a script; implementations are in
/// `dev.fermata.vm.files`.
///
/// Methods are named after those of [java.nio.file.Files] and fail with the same exceptions: subclasses of
/// [FileSystemException] where there is one, else a [FileSystemException] whose reason is the text of the POSIX error,
/// such as `Is a directory`. Paths are absolute, with `/` between names; `.` and `..` may occur in them and mean what
/// they mean to POSIX: `..` is the parent of what the path before it leads to. One instance may serve many scripts at
/// once.
public interface FileSystem {

    /// What a path leads to.
    enum Kind {
        /// A file with content.
        REGULAR,
        /// A directory.
        DIRECTORY,
        /// A symbolic link.
        SYMBOLIC_LINK,
        /// A device, pipe or socket.
        OTHER
    }

    /// What is known of a file.
    ///
    /// @param mode the permission bits, as POSIX numbers them
    /// @param device tells file systems apart
    /// @param inode tells files of a device apart
    /// @param links how many names the file has
    /// @param owner the user id
    /// @param group the group id
    /// @param size in bytes
    /// @param accessed nanoseconds since 1970-01-01T00:00Z
    /// @param modified likewise
    /// @param changed likewise, of the last change of these facts
    record Attributes(
            Kind kind,
            int mode,
            long device,
            long inode,
            long links,
            long owner,
            long group,
            long size,
            long accessed,
            long modified,
            long changed) {}

    /// What a directory holds.
    ///
    /// @param name without the directory
    record Entry(String name, Kind kind, long inode) {}

    /// The directory in which scripts start.
    String workingDirectory();

    /// Opens a file.
    ///
    /// @param mode permission bits of a file that is made
    SeekableByteChannel newByteChannel(String path, Set<? extends OpenOption> options, int mode)
            throws IOException;

    /// The attributes of what `path` leads to.
    ///
    /// @param followLinks whether a symbolic link at the end of the path is followed
    Attributes readAttributes(String path, boolean followLinks) throws IOException;

    /// What a directory holds, without `.` and `..`, in no particular order.
    List<Entry> list(String path) throws IOException;

    /// Makes a directory.
    ///
    /// @param mode permission bits
    void createDirectory(String path, int mode) throws IOException;

    /// Deletes anything but a directory.
    void deleteFile(String path) throws IOException;

    /// Deletes an empty directory.
    void deleteDirectory(String path) throws IOException;

    /// Renames a file or directory, replacing a file or an empty directory that has the new name.
    void move(String source, String target) throws IOException;

    /// Where a symbolic link points.
    String readSymbolicLink(String path) throws IOException;

    /// Makes a symbolic link.
    ///
    /// @param target what it says; need not exist
    void createSymbolicLink(String path, String target) throws IOException;

    /// Gives a file a second name.
    void createLink(String path, String existing) throws IOException;

    /// Sets the times of a file, in nanoseconds since 1970-01-01T00:00Z.
    void setTimes(String path, long accessed, long modified, boolean followLinks)
            throws IOException;

    /// Sets the permission bits.
    void setMode(String path, int mode) throws IOException;

    /// Whether the permissions `wanted`, a sum of 4 to read, 2 to write and 1 to execute, are there.
    boolean isAccessible(String path, int wanted) throws IOException;

    /// Why there are no files, as error messages say it; null if there are.
    default @Nullable String denial() {
        return null;
    }

    /// No files at all: what a script has whose host grants none.
    static FileSystem none() {
        return NoFileSystem.INSTANCE;
    }
}
