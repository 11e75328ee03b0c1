package dev.fermata.vm.files;

import dev.fermata.vm.spi.FileSystem;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// All files of the machine, with the rights of the Java process. For POSIX systems.
public final class DefaultFileSystem implements FileSystem {

    private static final LinkOption[] FOLLOW = {};
    private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};

    private final String workingDirectory;

    /// Makes a view of all files.
    ///
    /// @param workingDirectory where scripts start
    public DefaultFileSystem(Path workingDirectory) {
        this.workingDirectory = workingDirectory.toAbsolutePath().normalize().toString();
    }

    @Override
    public String workingDirectory() {
        return workingDirectory;
    }

    @Override
    public SeekableByteChannel newByteChannel(
            String path, Set<? extends OpenOption> options, int mode) throws IOException {
        Path file = path(path);
        if (Files.isDirectory(file)) {
            throw new FileSystemException(path, null, "Is a directory");
        }
        if (!options.contains(StandardOpenOption.CREATE)
                && !options.contains(StandardOpenOption.CREATE_NEW)) {
            return Files.newByteChannel(file, options);
        }
        return Files.newByteChannel(
                file, options, PosixFilePermissions.asFileAttribute(Modes.permissions(mode)));
    }

    private static LinkOption[] links(boolean follow) {
        return follow ? FOLLOW : NO_FOLLOW;
    }

    @Override
    public Attributes readAttributes(String path, boolean followLinks) throws IOException {
        Map<String, Object> facts =
                Files.readAttributes(
                        path(path),
                        "unix:mode,ino,dev,nlink,uid,gid,size,lastAccessTime,lastModifiedTime,ctime",
                        links(followLinks));
        int mode = (int) number(facts, "mode");
        return new Attributes(
                Modes.kind(mode),
                mode & Modes.PERMISSIONS,
                number(facts, "dev"),
                number(facts, "ino"),
                number(facts, "nlink"),
                number(facts, "uid"),
                number(facts, "gid"),
                number(facts, "size"),
                Modes.nanos(facts.get("lastAccessTime")),
                Modes.nanos(facts.get("lastModifiedTime")),
                Modes.nanos(facts.get("ctime")));
    }

    private static long number(Map<String, Object> facts, String name) {
        return ((Number) facts.get(name)).longValue();
    }

    @Override
    public List<Entry> list(String path) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(path(path))) {
            for (Path entry : stream) {
                Attributes facts = readAttributes(entry.toString(), false);
                entries.add(
                        new Entry(
                                String.valueOf(entry.getFileName()), facts.kind(), facts.inode()));
            }
        }
        return entries;
    }

    @Override
    public void createDirectory(String path, int mode) throws IOException {
        Files.createDirectory(
                path(path), PosixFilePermissions.asFileAttribute(Modes.permissions(mode)));
    }

    @Override
    public void deleteFile(String path) throws IOException {
        Path file = path(path);
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(path, null, "Is a directory");
        }
        Files.delete(file);
    }

    @Override
    public void deleteDirectory(String path) throws IOException {
        Path directory = path(path);
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            Files.readAttributes(directory, "unix:mode", LinkOption.NOFOLLOW_LINKS);
            throw new FileSystemException(path, null, "Not a directory");
        }
        Files.delete(directory);
    }

    @Override
    public void move(String source, String target) throws IOException {
        Files.move(path(source), path(target), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public String readSymbolicLink(String path) throws IOException {
        return Files.readSymbolicLink(path(path)).toString();
    }

    @Override
    public void createSymbolicLink(String path, String target) throws IOException {
        Files.createSymbolicLink(path(path), path(target));
    }

    @Override
    public void createLink(String path, String existing) throws IOException {
        Files.createLink(path(path), path(existing));
    }

    @Override
    public void setTimes(String path, long accessed, long modified, boolean followLinks)
            throws IOException {
        Files.getFileAttributeView(path(path), BasicFileAttributeView.class, links(followLinks))
                .setTimes(
                        FileTime.from(modified, TimeUnit.NANOSECONDS),
                        FileTime.from(accessed, TimeUnit.NANOSECONDS),
                        null);
    }

    @Override
    public void setMode(String path, int mode) throws IOException {
        Files.setAttribute(path(path), "unix:mode", mode);
    }

    @Override
    public boolean isAccessible(String path, int wanted) throws IOException {
        Set<AccessMode> modes = new HashSet<>();
        if ((wanted & 4) != 0) {
            modes.add(AccessMode.READ);
        }
        if ((wanted & 2) != 0) {
            modes.add(AccessMode.WRITE);
        }
        if ((wanted & 1) != 0) {
            modes.add(AccessMode.EXECUTE);
        }
        Path file = path(path);
        try {
            file.getFileSystem().provider().checkAccess(file, modes.toArray(new AccessMode[0]));
            return true;
        } catch (AccessDeniedException e) {
            return false;
        }
    }

    /// A path of the machine.
    ///
    /// @throws NoSuchFileException if the machine cannot have a file of this name
    private static Path path(String path) throws NoSuchFileException {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new NoSuchFileException(path);
        }
    }
}
