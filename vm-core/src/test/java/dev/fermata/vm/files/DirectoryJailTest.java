package dev.fermata.vm.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.vm.spi.FileSystem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// Whatever a script does with paths and links, it stays in its directory.
@Timeout(60)
class DirectoryJailTest {

    private static final String SECRET = "secret";

    @TempDir Path temporary;

    private Path inside;
    private Path outside;
    private FileSystem jail;

    @BeforeEach
    void makeJail() throws IOException {
        inside = Files.createDirectory(temporary.resolve("inside"));
        outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("file"), SECRET);
        jail = new DirectoryJail(inside);
    }

    private static String read(FileSystem files, String path) throws IOException {
        try (SeekableByteChannel channel =
                files.newByteChannel(path, Set.of(StandardOpenOption.READ), 0)) {
            ByteBuffer content = ByteBuffer.allocate(100);
            while (channel.read(content) > 0) {}
            return new String(content.array(), 0, content.position(), StandardCharsets.UTF_8);
        }
    }

    private static void write(FileSystem files, String path, String text) throws IOException {
        Set<OpenOption> options =
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
        try (SeekableByteChannel channel = files.newByteChannel(path, options, 0644)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void filesAreWrittenAndReadBack() throws IOException {
        jail.createDirectory("/a", 0755);
        jail.createDirectory("/a/b", 0755);
        write(jail, "/a/b/../b/./c", "text");
        assertEquals("text", read(jail, "/a/b/c"));
        assertEquals("text", Files.readString(inside.resolve("a/b/c")));
        jail.move("/a/b/c", "/d");
        assertEquals(List.of(), jail.list("/a/b"));
        assertEquals(FileSystem.Kind.REGULAR, jail.readAttributes("/d", true).kind());
        jail.deleteDirectory("/a/b");
        jail.deleteFile("/d");
        assertEquals(List.of("a"), jail.list("/").stream().map(FileSystem.Entry::name).toList());
    }

    @Test
    void parentsOfTheRootAreTheRoot() throws IOException {
        write(jail, "/../../x", "in");
        assertEquals("in", Files.readString(inside.resolve("x")));
        assertEquals("in", read(jail, "/../x"));
        assertThrows(NoSuchFileException.class, () -> read(jail, "/../outside/file"));
        assertThrows(
                NoSuchFileException.class, () -> read(jail, outside.resolve("file").toString()));
    }

    @Test
    void linksOutAreNotFollowed() throws IOException {
        Files.createSymbolicLink(inside.resolve("absolute"), outside.resolve("file"));
        Files.createSymbolicLink(inside.resolve("relative"), Path.of("../outside/file"));
        Files.createSymbolicLink(inside.resolve("directory"), outside);
        jail.createSymbolicLink("/own", "../../../../" + outside + "/file");
        for (String path : List.of("/absolute", "/relative", "/directory/file", "/own")) {
            assertThrows(NoSuchFileException.class, () -> read(jail, path), path);
            assertThrows(NoSuchFileException.class, () -> jail.readAttributes(path, true), path);
        }
        assertThrows(NoSuchFileException.class, () -> jail.list("/directory"));
        assertThrows(NoSuchFileException.class, () -> write(jail, "/directory/new", "x"));
        assertThrows(NoSuchFileException.class, () -> jail.createDirectory("/directory/new", 0755));
        assertThrows(NoSuchFileException.class, () -> jail.move("/own", "/directory/own"));
        assertThrows(NoSuchFileException.class, () -> jail.deleteFile("/directory/file"));
        assertEquals(List.of("file"), List.of(outside.toFile().list()));
        assertEquals(SECRET, Files.readString(outside.resolve("file")));
    }

    @Test
    void writingThroughALinkOutMakesNothingOutside() throws IOException {
        Files.createSymbolicLink(inside.resolve("link"), outside.resolve("made"));
        assertThrows(IOException.class, () -> write(jail, "/link", "x"));
        assertFalse(Files.exists(outside.resolve("made")));
    }

    @Test
    void absoluteLinksStartAtTheRootOfTheJail() throws IOException {
        jail.createDirectory("/d", 0755);
        write(jail, "/d/f", "found");
        jail.createSymbolicLink("/l", "/d");
        jail.createSymbolicLink("/d/up", "../d/f");
        assertEquals("found", read(jail, "/l/f"));
        assertEquals("found", read(jail, "/l/up"));
        assertEquals("/d", jail.readSymbolicLink("/l"));
        assertEquals(FileSystem.Kind.SYMBOLIC_LINK, jail.readAttributes("/l", false).kind());
    }

    @Test
    void circlesOfLinksEnd() throws IOException {
        jail.createSymbolicLink("/a", "/b");
        jail.createSymbolicLink("/b", "/a");
        FileSystemException e = assertThrows(FileSystemException.class, () -> read(jail, "/a"));
        assertEquals("Too many levels of symbolic links", e.getReason());
    }

    @Test
    void errorsAreThoseOfPosix() throws IOException {
        write(jail, "/f", "x");
        jail.createDirectory("/d", 0755);
        assertThrows(FileAlreadyExistsException.class, () -> jail.createDirectory("/f", 0755));
        assertThrows(FileAlreadyExistsException.class, () -> jail.createSymbolicLink("/f", "x"));
        assertEquals("Is a directory", reason(() -> jail.deleteFile("/d")));
        assertEquals("Is a directory", reason(() -> read(jail, "/d")));
        assertEquals("Not a directory", reason(() -> jail.deleteDirectory("/f")));
        assertEquals("Not a directory", reason(() -> read(jail, "/f/x")));
        assertEquals("Not a directory", reason(() -> jail.list("/f")));
        assertEquals("Operation not permitted", reason(() -> jail.createLink("/g", "/f")));
        assertEquals("Device or resource busy", reason(() -> jail.deleteDirectory("/")));
    }

    private static String reason(org.junit.jupiter.api.function.Executable action) {
        return assertThrows(FileSystemException.class, action).getReason();
    }

    @Test
    void namesOfFilesInTheMakingAreOutOfReach() throws IOException {
        Path staged = inside.resolve(JailWalk.STAGED + "1");
        Files.writeString(staged, "x");
        assertEquals(List.of(), jail.list("/"));
        assertThrows(NoSuchFileException.class, () -> read(jail, "/" + staged.getFileName()));
    }

    @Test
    void modesAndTimesAreSet() throws IOException {
        write(jail, "/f", "x");
        jail.setMode("/f", 0600);
        jail.setTimes("/f", 1_000_000_000L, 2_000_000_000L, true);
        FileSystem.Attributes facts = jail.readAttributes("/f", true);
        assertEquals(0600, facts.mode());
        assertEquals(2_000_000_000L, facts.modified());
        assertTrue(jail.isAccessible("/f", 6));
        assertFalse(jail.isAccessible("/f", 1));
    }

    /// A directory of the jail is replaced by a link to the outside, and back, again and again, while files are read,
    /// written and made through it.
    @Test
    void racesWithLinksAreLost() throws Exception {
        Path swapped = inside.resolve("swapped");
        Path real = Files.createDirectory(inside.resolve("real"));
        Files.writeString(real.resolve("file"), "harmless");
        Path link = inside.resolve("link");
        AtomicBoolean done = new AtomicBoolean();
        Thread attacker =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!done.get()) {
                                        swap(link, real, swapped);
                                    }
                                });
        for (int i = 0; i < 3000; i++) {
            try {
                assertEquals("harmless", read(jail, "/swapped/file"));
            } catch (IOException e) {
                // The link was seen, or the moment between two names.
            }
            try {
                write(jail, "/swapped/new" + i % 7, "x");
                jail.createDirectory("/swapped/dir" + i, 0755);
                jail.deleteFile("/swapped/file");
                write(jail, "/swapped/file", "harmless");
            } catch (IOException e) {
                // Likewise.
            }
            Path file = Files.exists(real) ? real.resolve("file") : swapped.resolve("file");
            try {
                Files.writeString(file, "harmless", StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                // It is there, or the directory is not for a moment.
            }
            assertEquals(SECRET, Files.readString(outside.resolve("file")));
            assertEquals(1, outside.toFile().list().length);
        }
        done.set(true);
        attacker.join();
    }

    private void swap(Path link, Path real, Path swapped) {
        try {
            Files.move(real, swapped, StandardCopyOption.ATOMIC_MOVE);
            Files.createSymbolicLink(link, outside);
            Files.move(swapped, real, StandardCopyOption.ATOMIC_MOVE);
            Files.move(link, swapped, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(swapped);
        } catch (IOException e) {
            // The next round starts from what there is.
            try {
                Files.deleteIfExists(link);
                if (Files.isSymbolicLink(swapped)) {
                    Files.delete(swapped);
                }
            } catch (IOException ignored) {
                // Likewise.
            }
        }
    }
}
