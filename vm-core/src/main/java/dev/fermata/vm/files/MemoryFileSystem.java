package dev.fermata.vm.files;

import dev.fermata.vm.spi.Clock;
import dev.fermata.vm.spi.FileSystem;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Files that exist in memory only, until nobody refers to the file system any more. Permissions are kept but not
/// enforced. Safe for use by many scripts at once.
public final class MemoryFileSystem implements FileSystem {

    private static final int MAX_LINKS = 40;
    private static final int MAX_NAME = 255;

    private final MemoryNode root;
    private final Clock clock;
    private final long capacity;
    private long used;
    private long nextInode = 1;

    /// Makes an empty file system.
    ///
    /// @param capacity how many bytes all files together may hold; each name counts too
    public MemoryFileSystem(Clock clock, long capacity) {
        this.clock = clock;
        this.capacity = capacity;
        this.root = node(Kind.DIRECTORY, 0755);
    }

    /// Makes an empty file system with the machine's clock.
    public MemoryFileSystem(long capacity) {
        this(Clock.system(), capacity);
    }

    private MemoryNode node(Kind kind, int mode) {
        return new MemoryNode(kind, mode, nextInode++, clock.wallNanos());
    }

    /// Accounts for bytes of content.
    ///
    /// @throws FileSystemException if there is no room
    synchronized void account(long bytes) throws FileSystemException {
        if (bytes > capacity - used) {
            throw new FileSystemException(null, null, "No space left on device");
        }
        used += bytes;
    }

    /// The time.
    long now() {
        return clock.wallNanos();
    }

    /// Puts a file there, with the directories above it; for hosts that prepare files for a script.
    ///
    /// @param path absolute
    public synchronized void write(String path, byte[] content) throws IOException {
        int slash = path.lastIndexOf('/');
        for (int i = path.indexOf('/', 1); i > 0 && i <= slash; i = path.indexOf('/', i + 1)) {
            String directory = path.substring(0, i);
            if (find(directory, true).node() == null) {
                createDirectory(directory, 0755);
            }
        }
        Set<StandardOpenOption> options =
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
        try (SeekableByteChannel channel = newByteChannel(path, options, 0644)) {
            channel.write(ByteBuffer.wrap(content));
        }
    }

    /// The content of a file.
    public synchronized byte[] read(String path) throws IOException {
        MemoryNode node = existing(path, true);
        if (node.kind == Kind.DIRECTORY) {
            throw new FileSystemException(path, null, "Is a directory");
        }
        return node.bytes();
    }

    /// The content of a file as UTF-8.
    public String readString(String path) throws IOException {
        return new String(read(path), StandardCharsets.UTF_8);
    }

    /// Where a path leads.
    ///
    /// @param parent the directory that has or would have the last name
    /// @param name the last name; empty for the root and for paths that end in `..`
    private record Place(MemoryNode parent, String name, @Nullable MemoryNode node) {}

    private Place find(String path, boolean followLast) throws IOException {
        Deque<MemoryNode> walked = new ArrayDeque<>();
        walked.push(root);
        Deque<String> names = new ArrayDeque<>(List.of(path.split("/")));
        int links = 0;
        boolean directory = path.endsWith("/") && path.length() > 1;
        while (!names.isEmpty()) {
            String name = names.pop();
            MemoryNode here = walked.getFirst();
            if (here.kind != Kind.DIRECTORY) {
                throw new FileSystemException(path, null, "Not a directory");
            }
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (name.equals("..")) {
                if (walked.size() > 1) {
                    walked.pop();
                }
                continue;
            }
            if (name.length() > MAX_NAME) {
                throw new FileSystemException(path, null, "File name too long");
            }
            MemoryNode next = here.children.get(name);
            boolean atEnd = names.stream().allMatch(n -> n.isEmpty() || n.equals("."));
            if (next == null) {
                if (atEnd) {
                    return new Place(here, name, null);
                }
                throw new NoSuchFileException(path);
            }
            if (next.kind == Kind.SYMBOLIC_LINK && (!atEnd || followLast || directory)) {
                if (++links > MAX_LINKS) {
                    throw new FileSystemException(path, null, "Too many levels of symbolic links");
                }
                if (next.target.startsWith("/")) {
                    walked.clear();
                    walked.push(root);
                }
                String[] more = next.target.split("/");
                for (int i = more.length - 1; i >= 0; i--) {
                    names.push(more[i]);
                }
                continue;
            }
            if (atEnd) {
                if (directory && next.kind != Kind.DIRECTORY) {
                    throw new FileSystemException(path, null, "Not a directory");
                }
                return new Place(here, name, next);
            }
            walked.push(next);
        }
        MemoryNode here = walked.getFirst();
        return new Place(here, "", here);
    }

    private MemoryNode existing(String path, boolean follow) throws IOException {
        MemoryNode node = find(path, follow).node();
        if (node == null) {
            throw new NoSuchFileException(path);
        }
        return node;
    }

    private Place vacant(String path) throws IOException {
        Place place = find(path, false);
        if (place.node() != null) {
            throw new FileAlreadyExistsException(path);
        }
        account(place.name().length());
        return place;
    }

    private void add(Place place, MemoryNode node) {
        place.parent().children.put(place.name(), node);
        place.parent().modified = now();
    }

    private void remove(Place place) {
        place.parent().children.remove(place.name());
        place.parent().modified = now();
        used -= place.name().length();
        MemoryNode node = place.node();
        if (node != null && --node.links == 0) {
            used -= node.size();
        }
    }

    @Override
    public String workingDirectory() {
        return "/";
    }

    @Override
    public synchronized SeekableByteChannel newByteChannel(
            String path, Set<? extends OpenOption> options, int mode) throws IOException {
        boolean makes = options.contains(StandardOpenOption.CREATE);
        boolean mustMake = options.contains(StandardOpenOption.CREATE_NEW);
        boolean follow = !mustMake && !options.contains(LinkOption.NOFOLLOW_LINKS);
        Place place = find(path, follow);
        MemoryNode node = place.node();
        if (node == null) {
            if (!makes && !mustMake) {
                throw new NoSuchFileException(path);
            }
            account(place.name().length());
            node = node(Kind.REGULAR, mode & ~022);
            add(place, node);
        } else if (mustMake) {
            throw new FileAlreadyExistsException(path);
        } else if (node.kind != Kind.REGULAR) {
            throw new FileSystemException(
                    path,
                    null,
                    node.kind == Kind.DIRECTORY
                            ? "Is a directory"
                            : "Too many levels of symbolic links");
        }
        MemoryChannel channel = new MemoryChannel(this, node, options);
        if (options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.truncate(0);
        }
        return channel;
    }

    @Override
    public synchronized Attributes readAttributes(String path, boolean followLinks)
            throws IOException {
        return existing(path, followLinks).attributes();
    }

    @Override
    public synchronized List<Entry> list(String path) throws IOException {
        MemoryNode directory = existing(path, true);
        if (directory.kind != Kind.DIRECTORY) {
            throw new FileSystemException(path, null, "Not a directory");
        }
        List<Entry> entries = new ArrayList<>();
        directory.children.forEach(
                (name, node) -> entries.add(new Entry(name, node.kind, node.inode)));
        return entries;
    }

    @Override
    public synchronized void createDirectory(String path, int mode) throws IOException {
        add(vacant(path), node(Kind.DIRECTORY, mode & ~022));
    }

    @Override
    public synchronized void deleteFile(String path) throws IOException {
        Place place = find(path, false);
        if (place.node() == null) {
            throw new NoSuchFileException(path);
        }
        if (place.node().kind == Kind.DIRECTORY) {
            throw new FileSystemException(path, null, "Is a directory");
        }
        remove(place);
    }

    @Override
    public synchronized void deleteDirectory(String path) throws IOException {
        Place place = find(path, false);
        if (place.node() == null) {
            throw new NoSuchFileException(path);
        }
        if (place.node().kind != Kind.DIRECTORY) {
            throw new FileSystemException(path, null, "Not a directory");
        }
        if (!place.node().children.isEmpty()) {
            throw new DirectoryNotEmptyException(path);
        }
        if (place.name().isEmpty()) {
            throw new FileSystemException(path, null, "Device or resource busy");
        }
        remove(place);
    }

    @Override
    public synchronized void move(String source, String target) throws IOException {
        Place from = find(source, false);
        Place to = find(target, false);
        MemoryNode moved = from.node();
        if (moved == null) {
            throw new NoSuchFileException(source);
        }
        if (from.name().isEmpty() || to.name().isEmpty()) {
            throw new FileSystemException(source, target, "Device or resource busy");
        }
        if (moved == to.node()) {
            return;
        }
        if (moved.kind == Kind.DIRECTORY && moved.contains(to.parent())) {
            throw new FileSystemException(source, target, "Invalid argument");
        }
        MemoryNode replaced = to.node();
        if (replaced != null) {
            boolean ontoDirectory = replaced.kind == Kind.DIRECTORY;
            if (ontoDirectory != (moved.kind == Kind.DIRECTORY)) {
                throw new FileSystemException(
                        source, target, ontoDirectory ? "Is a directory" : "Not a directory");
            }
            if (!replaced.children.isEmpty()) {
                throw new DirectoryNotEmptyException(target);
            }
            remove(to);
        }
        moved.links++;
        remove(from);
        account(to.name().length());
        add(to, moved);
    }

    @Override
    public synchronized String readSymbolicLink(String path) throws IOException {
        MemoryNode node = existing(path, false);
        if (node.kind != Kind.SYMBOLIC_LINK) {
            throw new NotLinkException(path);
        }
        return node.target;
    }

    @Override
    public synchronized void createSymbolicLink(String path, String target) throws IOException {
        Place place = vacant(path);
        account(target.length());
        MemoryNode link = node(Kind.SYMBOLIC_LINK, 0777);
        link.target = target;
        add(place, link);
    }

    @Override
    public synchronized void createLink(String path, String existing) throws IOException {
        MemoryNode node = existing(existing, false);
        if (node.kind == Kind.DIRECTORY) {
            throw new FileSystemException(path, existing, "Operation not permitted");
        }
        add(vacant(path), node);
        node.links++;
    }

    @Override
    public synchronized void setTimes(
            String path, long accessed, long modified, boolean followLinks) throws IOException {
        MemoryNode node = existing(path, followLinks);
        node.accessed = accessed;
        node.modified = modified;
        node.changed = now();
    }

    @Override
    public synchronized void setMode(String path, int mode) throws IOException {
        MemoryNode node = existing(path, true);
        node.mode = mode & Modes.PERMISSIONS;
        node.changed = now();
    }

    @Override
    public synchronized boolean isAccessible(String path, int wanted) throws IOException {
        return (existing(path, true).mode >> 6 & wanted) == wanted;
    }
}
