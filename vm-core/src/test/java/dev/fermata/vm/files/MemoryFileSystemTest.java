package dev.fermata.vm.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.vm.spi.FileSystem;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/// Files in memory behave as files of POSIX do.
class MemoryFileSystemTest {

    private static final long CAPACITY = 10_000;

    private final MemoryFileSystem files = new MemoryFileSystem(CAPACITY);

    private void write(String path, String text) throws IOException {
        files.write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void hostsPutFilesThereAndReadThem() throws IOException {
        write("/a/b/c.txt", "text");
        assertEquals("text", files.readString("/a/b/c.txt"));
        assertEquals("text", files.readString("/a/b/../b/./c.txt"));
        write("/a/b/c.txt", "x");
        assertArrayEquals(new byte[] {'x'}, files.read("/a/b/c.txt"));
        assertEquals(FileSystem.Kind.DIRECTORY, files.readAttributes("/a/b", true).kind());
    }

    @Test
    void linksAreFollowed() throws IOException {
        write("/a/f", "x");
        files.createSymbolicLink("/l", "a");
        files.createSymbolicLink("/a/up", "../l/f");
        assertEquals("x", files.readString("/l/up"));
        assertEquals("a", files.readSymbolicLink("/l"));
        files.createSymbolicLink("/loop", "/loop");
        assertThrows(FileSystemException.class, () -> files.read("/loop"));
    }

    @Test
    void namesOfOneFileShareItsContent() throws IOException {
        write("/f", "1");
        files.createLink("/g", "/f");
        assertEquals(2, files.readAttributes("/f", true).links());
        write("/g", "2");
        files.deleteFile("/g");
        assertEquals("2", files.readString("/f"));
    }

    @Test
    void movingReplacesOnlyWhatItMay() throws IOException {
        write("/d/f", "1");
        write("/e/g", "2");
        assertThrows(DirectoryNotEmptyException.class, () -> files.move("/d", "/e"));
        assertThrows(FileSystemException.class, () -> files.move("/d", "/d/inside"));
        assertThrows(FileSystemException.class, () -> files.move("/d/f", "/e"));
        files.move("/d/f", "/e/g");
        assertEquals("1", files.readString("/e/g"));
        files.move("/d", "/c");
        assertEquals(
                List.of("c", "e"),
                files.list("/").stream().map(FileSystem.Entry::name).sorted().toList());
        assertThrows(NoSuchFileException.class, () -> files.move("/d", "/x"));
        assertThrows(FileAlreadyExistsException.class, () -> files.createDirectory("/e", 0));
        assertThrows(DirectoryNotEmptyException.class, () -> files.deleteDirectory("/e"));
    }

    @Test
    void capacityIsLimitedAndGivenBack() throws IOException {
        byte[] large = new byte[6000];
        files.write("/one", large);
        FileSystemException e =
                assertThrows(FileSystemException.class, () -> files.write("/two", large));
        assertEquals("No space left on device", e.getReason());
        files.deleteFile("/one");
        files.write("/two", large);
        files.write("/two", large);
        assertEquals(6000, files.readAttributes("/two", true).size());
    }
}
