package dev.fermata.vm.files;

import dev.fermata.vm.spi.FileSystem;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// The files of one directory, which scripts see as `/`. No path leads out of it: not with `..`, not through a symbolic
/// link (an absolute one starts at the jail's root), and not when another script or process replaces a directory by a
/// link while a path is being followed.
///
/// Paths are followed name by name, from one open directory to the next, and no name is ever followed through a link by
/// the operating system: [JailWalk] does that. A file or directory that appears under a name is made elsewhere in the
/// jail first and then renamed into place, since Java can rename relative to an open directory but not create there.
///
/// Needs an operating system whose directories Java can open so (Linux, macOS). Hard links cannot be made. What the
/// directory's files are owned by, and who else has them open, is not the jail's concern: a link that was made *before*
/// by the host to a file outside is a name of that file.
public final class DirectoryJail implements FileSystem {

    private final Path root;

    /// Makes a jail of a directory.
    ///
    /// @throws UnsupportedOperationException if the operating system cannot keep scripts in it
    /// @throws IOException if the directory cannot be opened
    public DirectoryJail(Path directory) throws IOException {
        this.root = directory.toRealPath();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(root)) {
            if (!(stream instanceof SecureDirectoryStream<Path>)) {
                throw new UnsupportedOperationException(
                        "directories of this system cannot be opened securely");
            }
        }
    }

    @Override
    public String workingDirectory() {
        return "/";
    }

    private JailWalk walk(String path, boolean followLast) throws IOException {
        return new JailWalk(root, path, followLast);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            String path, Set<? extends OpenOption> options, int mode) throws IOException {
        boolean mustMake = options.contains(StandardOpenOption.CREATE_NEW);
        boolean follow = !mustMake && !options.contains(LinkOption.NOFOLLOW_LINKS);
        try (JailWalk walk = walk(path, follow)) {
            if (walk.isDirectory()) {
                throw mustMake
                        ? new FileAlreadyExistsException(path)
                        : new FileSystemException(path, null, "Is a directory");
            }
            Set<OpenOption> secure = new HashSet<>(options);
            secure.add(LinkOption.NOFOLLOW_LINKS);
            return makes(options)
                    ? walk.directory()
                            .newByteChannel(
                                    walk.name(),
                                    secure,
                                    PosixFilePermissions.asFileAttribute(Modes.permissions(mode)))
                    : walk.directory().newByteChannel(walk.name(), secure);
        }
    }

    private static boolean makes(Set<? extends OpenOption> options) {
        return options.contains(StandardOpenOption.CREATE)
                || options.contains(StandardOpenOption.CREATE_NEW);
    }

    @Override
    public Attributes readAttributes(String path, boolean followLinks) throws IOException {
        try (JailWalk walk = walk(path, followLinks)) {
            return attributes(walk.attributes());
        }
    }

    private static Attributes attributes(PosixFileAttributes facts) {
        Kind kind =
                facts.isDirectory()
                        ? Kind.DIRECTORY
                        : facts.isSymbolicLink()
                                ? Kind.SYMBOLIC_LINK
                                : facts.isRegularFile() ? Kind.REGULAR : Kind.OTHER;
        return new Attributes(
                kind,
                Modes.bits(facts.permissions()),
                FileKey.device(facts),
                FileKey.inode(facts),
                1,
                0,
                0,
                facts.size(),
                Modes.nanos(facts.lastAccessTime()),
                Modes.nanos(facts.lastModifiedTime()),
                Modes.nanos(facts.lastModifiedTime()));
    }

    @Override
    public List<Entry> list(String path) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (JailWalk walk = walk(path, true);
                SecureDirectoryStream<Path> directory = walk.enter()) {
            for (Path entry : directory) {
                Path name = entry.getFileName();
                if (walk.isRoot() && JailWalk.isStaged(name.toString())) {
                    continue;
                }
                try {
                    Attributes facts = attributes(JailWalk.attributes(directory, name));
                    entries.add(new Entry(name.toString(), facts.kind(), facts.inode()));
                } catch (NoSuchFileException e) {
                    // Deleted since the directory was read.
                }
            }
        }
        return entries;
    }

    @Override
    public void createDirectory(String path, int mode) throws IOException {
        try (JailWalk walk = walk(path, false)) {
            vacant(walk, path);
            Path staged = root.resolve(JailWalk.STAGED + UUID.randomUUID());
            Files.createDirectory(
                    staged, PosixFilePermissions.asFileAttribute(Modes.permissions(mode)));
            place(staged, walk);
        }
    }

    private static void vacant(JailWalk walk, String path) throws IOException {
        if (walk.exists()) {
            throw new FileAlreadyExistsException(path);
        }
    }

    /// Renames what was made in the root, which scripts cannot rename, to where it belongs.
    private void place(Path staged, JailWalk walk) throws IOException {
        try (SecureDirectoryStream<Path> top = JailWalk.open(root)) {
            top.move(staged.getFileName(), walk.directory(), walk.name());
        } catch (IOException e) {
            Files.deleteIfExists(staged);
            throw e;
        }
    }

    @Override
    public void deleteFile(String path) throws IOException {
        try (JailWalk walk = walk(path, false)) {
            if (walk.isDirectory()) {
                throw new FileSystemException(path, null, "Is a directory");
            }
            walk.directory().deleteFile(walk.name());
        }
    }

    @Override
    public void deleteDirectory(String path) throws IOException {
        try (JailWalk walk = walk(path, false)) {
            if (walk.isRoot()) {
                throw new FileSystemException(path, null, "Device or resource busy");
            }
            if (!walk.isDirectory()) {
                walk.attributes();
                throw new FileSystemException(path, null, "Not a directory");
            }
            walk.directory().deleteDirectory(walk.name());
        } catch (DirectoryNotEmptyException e) {
            throw new DirectoryNotEmptyException(path);
        }
    }

    @Override
    public void move(String source, String target) throws IOException {
        try (JailWalk from = walk(source, false);
                JailWalk to = walk(target, false)) {
            from.attributes();
            if (from.isRoot() || to.isRoot()) {
                throw new FileSystemException(source, target, "Device or resource busy");
            }
            from.directory().move(from.name(), to.directory(), to.name());
        }
    }

    @Override
    public String readSymbolicLink(String path) throws IOException {
        try (JailWalk walk = walk(path, false)) {
            if (!walk.attributes().isSymbolicLink()) {
                throw new NotLinkException(path);
            }
            return walk.readLink();
        }
    }

    @Override
    public void createSymbolicLink(String path, String target) throws IOException {
        try (JailWalk walk = walk(path, false)) {
            vacant(walk, path);
            Path staged = root.resolve(JailWalk.STAGED + UUID.randomUUID());
            Files.createSymbolicLink(staged, Path.of(target));
            place(staged, walk);
        }
    }

    @Override
    public void createLink(String path, String existing) throws IOException {
        throw new FileSystemException(path, existing, "Operation not permitted");
    }

    @Override
    public void setTimes(String path, long accessed, long modified, boolean followLinks)
            throws IOException {
        try (JailWalk walk = walk(path, followLinks)) {
            if (walk.attributes().isSymbolicLink()) {
                // Java cannot set the times of a link; nobody misses them.
                return;
            }
            walk.view(BasicFileAttributeView.class)
                    .setTimes(
                            FileTime.from(modified, TimeUnit.NANOSECONDS),
                            FileTime.from(accessed, TimeUnit.NANOSECONDS),
                            null);
        }
    }

    @Override
    public void setMode(String path, int mode) throws IOException {
        try (JailWalk walk = walk(path, true)) {
            walk.view(PosixFileAttributeView.class).setPermissions(Modes.permissions(mode));
        }
    }

    @Override
    public boolean isAccessible(String path, int wanted) throws IOException {
        return (readAttributes(path, true).mode() >> 6 & wanted) == wanted;
    }
}
