package dev.fermata.vm.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/// Follows one path inside a jail. Each directory on the way is open, so that what is done with the last name is done in
/// that directory, wherever it has been moved since.
final class JailWalk implements Closeable {

    /// How the names begin under which files are made, in the root, before they get their own. Scripts neither see such
    /// names nor can use them.
    static final String STAGED = ".fermata-new-";

    private static final int MAX_LINKS = 40;
    private static final Path HERE = Path.of(".");

    private final Path root;
    private final String path;
    private final Deque<SecureDirectoryStream<Path>> open = new ArrayDeque<>();
    private final List<String> walked = new ArrayList<>();
    private Path name = HERE;

    /// @param followLast whether a symbolic link at the end is followed
    JailWalk(Path root, String path, boolean followLast) throws IOException {
        this.root = root;
        this.path = path;
        open.push(open(root));
        try {
            follow(followLast);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Opens a directory whose path is trusted.
    static SecureDirectoryStream<Path> open(Path directory) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(directory);
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        stream.close();
        throw new FileSystemException(directory.toString(), null, "Operation not supported");
    }

    private void follow(boolean followLast) throws IOException {
        Deque<String> names = new ArrayDeque<>(List.of(path.split("/")));
        boolean directoryWanted = path.endsWith("/");
        int links = 0;
        while (!names.isEmpty()) {
            String next = names.pop();
            if (next.isEmpty() || next.equals(".")) {
                continue;
            }
            if (next.equals("..")) {
                leave();
                continue;
            }
            if (walked.isEmpty() && isStaged(next)) {
                throw new NoSuchFileException(path);
            }
            try {
                name = Path.of(next);
            } catch (InvalidPathException e) {
                throw new NoSuchFileException(path);
            }
            boolean last = names.stream().allMatch(n -> n.isEmpty() || n.equals("."));
            boolean link = !(last && !followLast && !directoryWanted) && isLink();
            if (link) {
                if (++links > MAX_LINKS) {
                    throw new FileSystemException(path, null, "Too many levels of symbolic links");
                }
                push(names, readLink());
                name = HERE;
            } else if (last) {
                if (directoryWanted && exists() && !isDirectory()) {
                    throw new FileSystemException(path, null, "Not a directory");
                }
                return;
            } else {
                descend();
            }
        }
    }

    static boolean isStaged(String name) {
        return name.startsWith(STAGED);
    }

    private void leave() throws IOException {
        if (open.size() > 1) {
            open.pop().close();
            walked.removeLast();
        }
        name = HERE;
    }

    private boolean isLink() throws IOException {
        try {
            return attributes().isSymbolicLink();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void push(Deque<String> names, String target) throws IOException {
        if (target.startsWith("/")) {
            while (open.size() > 1) {
                leave();
            }
        }
        String[] more = target.split("/");
        for (int i = more.length - 1; i >= 0; i--) {
            names.push(more[i]);
        }
    }

    private void descend() throws IOException {
        if (!attributes().isDirectory()) {
            throw new FileSystemException(path, null, "Not a directory");
        }
        open.push(directory().newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
        walked.add(name.toString());
        name = HERE;
    }

    /// The directory in which the path ends.
    SecureDirectoryStream<Path> directory() {
        return open.getFirst();
    }

    /// The last name; `.` if the path ends in the directory itself.
    Path name() {
        return name;
    }

    /// Whether the path leads to the root.
    boolean isRoot() {
        return walked.isEmpty() && name.equals(HERE);
    }

    /// Whether there is something.
    boolean exists() throws IOException {
        try {
            attributes();
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /// Whether there is a directory.
    boolean isDirectory() throws IOException {
        try {
            return attributes().isDirectory();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /// Opens the directory to which the path leads.
    SecureDirectoryStream<Path> enter() throws IOException {
        if (!attributes().isDirectory()) {
            throw new FileSystemException(path, null, "Not a directory");
        }
        return directory().newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS);
    }

    /// The attributes of what the path leads to; of a link at its end those of the link itself.
    PosixFileAttributes attributes() throws IOException {
        try {
            return attributes(directory(), name);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(path);
        }
    }

    /// The attributes of a name in an open directory.
    static PosixFileAttributes attributes(SecureDirectoryStream<Path> directory, Path name)
            throws IOException {
        return Objects.requireNonNull(
                        directory.getFileAttributeView(
                                name, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS))
                .readAttributes();
    }

    /// A view of what the path leads to.
    <V extends FileAttributeView> V view(Class<V> type) throws IOException {
        attributes();
        return Objects.requireNonNull(
                directory().getFileAttributeView(name, type, LinkOption.NOFOLLOW_LINKS));
    }

    /// Where the link at the end points.
    ///
    /// Java cannot read a link relative to an open directory. It is read by its path, and refused if that path does not
    /// lead to the same link before and after; and where it points is followed inside the jail, as any path. So the
    /// worst that a race could win is the text of a link.
    String readLink() throws IOException {
        Object key = attributes().fileKey();
        Path plain = root.resolve(String.join("/", walked)).resolve(name);
        for (int i = 0; i < MAX_LINKS; i++) {
            boolean before = key.equals(keyOf(plain));
            String target = before ? Files.readSymbolicLink(plain).toString() : "";
            if (before && key.equals(keyOf(plain))) {
                return target;
            }
        }
        throw new NoSuchFileException(path);
    }

    private static Object keyOf(Path plain) throws IOException {
        BasicFileAttributes facts =
                Files.getFileAttributeView(
                                plain, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .readAttributes();
        return facts.fileKey();
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
