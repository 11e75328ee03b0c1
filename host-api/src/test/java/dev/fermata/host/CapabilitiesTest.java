package dev.fermata.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.fermata.vm.files.DirectoryJail;
import dev.fermata.vm.files.MemoryFileSystem;
import dev.fermata.vm.spi.Console;
import dev.fermata.vm.spi.FileSystem;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What a script can reach is what its host grants.
@Timeout(60)
class CapabilitiesTest {

    private static final String TRY =
            """
            def attempt(f, *args):
                try:
                    print(repr(f(*args)))
                except Exception as e:
                    print(type(e).__name__, e)
            """;

    private final StringBuilder output = new StringBuilder();

    private final Console console =
            new Console() {
                @Override
                public void out(String text) {
                    output.append(text);
                }

                @Override
                public void err(String text) {
                    output.append(text);
                }

                @Override
                public void flush() {}

                @Override
                public @Nullable String readLine() {
                    return null;
                }
            };

    private String run(StartOptions options, String source) throws Exception {
        Execution run =
                Fermata.create()
                        .compile("main.py", TRY + source)
                        .start(options.withConsole(console));
        if (run.next() instanceof Failed failed) {
            throw failed.error();
        }
        return output.toString();
    }

    @Test
    void javaExceptionsOfWhatWasGrantedAreSystemErrors() throws Exception {
        FileSystem broken =
                (FileSystem)
                        Proxy.newProxyInstance(
                                FileSystem.class.getClassLoader(),
                                new Class<?>[] {FileSystem.class},
                                (proxy, method, args) -> {
                                    throw new IllegalStateException("broken");
                                });
        assertEquals(
                "SystemError the virtual machine failed: java.lang.IllegalStateException: broken\n",
                run(StartOptions.defaults().withFiles(broken), "attempt(open, 'name')\n"));
    }

    @Test
    void withoutAFileSystemFilesAreDenied() throws Exception {
        assertEquals(
                """
                PermissionError [Errno 1] the host grants no file system: 'x'
                PermissionError [Errno 1] the host grants no file system: '.'
                PermissionError [Errno 1] the host grants no file system: 'a' -> 'b'
                PermissionError [Errno 1] the host grants no processes
                '/'
                False
                {}
                """,
                run(
                        StartOptions.defaults(),
                        """
                        import posix
                        attempt(open, 'x')
                        attempt(posix.listdir, '.')
                        attempt(posix.rename, 'a', 'b')
                        attempt(posix.system, 'ls')
                        attempt(posix.getcwd)
                        attempt(posix.access, '/', 0)
                        print(posix.environ)
                        """));
    }

    @Test
    void filesInMemoryAreSharedWithTheHost() throws Exception {
        MemoryFileSystem files = new MemoryFileSystem(1_000_000);
        files.write("/in/data.txt", "from the host".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "from the host\n",
                run(
                        StartOptions.defaults().withFiles(files),
                        """
                        print(open('/in/data.txt').read())
                        open('out.txt', 'w').write('from the script')
                        """));
        assertEquals("from the script", files.readString("/out.txt"));
    }

    @Test
    void fullMemoryIsAnOSError() throws Exception {
        assertEquals(
                "OSError [Errno 28] No space left on device\n",
                run(
                        StartOptions.defaults().withFiles(new MemoryFileSystem(100)),
                        "f = open('f', 'wb', buffering=0)\nattempt(f.write, bytes(200))\n"));
    }

    @Test
    void aJailIsTheRootOfItsScripts(@TempDir Path directory) throws Exception {
        Path jail = Files.createDirectory(directory.resolve("jail"));
        Files.writeString(directory.resolve("secret"), "secret");
        Files.createSymbolicLink(jail.resolve("link"), directory.resolve("secret"));
        assertEquals(
                """
                FileNotFoundError [Errno 2] No such file or directory: '/../secret'
                FileNotFoundError [Errno 2] No such file or directory: 'link'
                ['link']
                """,
                run(
                        StartOptions.defaults().withFiles(new DirectoryJail(jail)),
                        """
                        import posix
                        attempt(open, '/../secret')
                        attempt(open, 'link')
                        print(posix.listdir('/'))
                        posix.mkdir('made')
                        with open('made/file', 'w') as f:
                            f.write('inside')
                        """));
        assertEquals("inside", Files.readString(jail.resolve("made/file")));
        assertFalse(Files.exists(directory.resolve("made")));
    }

    @Test
    void environmentVariablesAreThoseThatAreGranted() throws Exception {
        assertEquals(
                "{b'NAME': b'v\\xc3\\xa4lue'}\n",
                run(
                        StartOptions.defaults().withEnvironment(Map.of("NAME", "välue")),
                        "import posix\nprint(posix.environ)\n"));
    }

    @Test
    void scriptsHaveWorkingDirectoriesOfTheirOwn() throws Exception {
        MemoryFileSystem files = new MemoryFileSystem(1000);
        files.createDirectory("/d", 0755);
        StartOptions options = StartOptions.defaults().withFiles(files);
        String source = "import posix\nprint(posix.getcwd())\nposix.chdir('d')\nopen('f', 'w')\n";
        run(options, source);
        assertEquals("/\n/\n", run(options, source));
        assertEquals("", files.readString("/d/f"));
    }
}
