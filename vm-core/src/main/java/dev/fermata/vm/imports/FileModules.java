package dev.fermata.vm.imports;

import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.spi.FileSystem;
import dev.fermata.vm.spi.Limit;
import dev.fermata.vm.spi.SourceLoader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/// Finds modules in the directories of the file system that a script may use.
final class FileModules {

    private final ThreadState ts;
    private final FileSystem files;

    private FileModules(ThreadState ts) {
        this.ts = ts;
        this.files = ts.interpreter().files();
    }

    /// What a directory has of a module.
    ///
    /// @param directory an entry of `sys.path` or of a package's `__path__`
    /// @param name the module's last name part
    static Found find(ThreadState ts, String directory, String name) {
        return ts.interpreter().files().denial() != null || directory.indexOf('\0') >= 0
                ? Found.NOTHING
                : new FileModules(ts).find(absolute(ts, directory), name);
    }

    private static String absolute(ThreadState ts, String directory) {
        if (directory.startsWith("/")) {
            return directory;
        }
        String base = ts.interpreter().workingDirectory();
        return directory.isEmpty() ? base : base + (base.endsWith("/") ? "" : "/") + directory;
    }

    private Found find(String directory, String name) {
        if (kind(directory) != FileSystem.Kind.DIRECTORY) {
            return Found.NOTHING;
        }
        String base = directory + (directory.endsWith("/") ? "" : "/") + name;
        boolean isDirectory = kind(base) == FileSystem.Kind.DIRECTORY;
        if (isDirectory && kind(base + "/__init__.py") == FileSystem.Kind.REGULAR) {
            return read(base + "/__init__.py", true);
        }
        if (kind(base + ".py") == FileSystem.Kind.REGULAR) {
            return read(base + ".py", false);
        }
        return isDirectory ? new Found.Portions(List.of(base)) : Found.NOTHING;
    }

    /// Whether something else than a directory of the file system may be meant: an archive, a directory in one, or what
    /// only a script's own path hooks know.
    static boolean isForHooks(ThreadState ts, String directory) {
        return !directory.isEmpty()
                && ts.interpreter().files().denial() == null
                && directory.indexOf('\0') < 0
                && new FileModules(ts).kind(absolute(ts, directory)) != FileSystem.Kind.DIRECTORY;
    }

    private FileSystem.@Nullable Kind kind(String path) {
        try {
            return files.readAttributes(path, true).kind();
        } catch (IOException e) {
            return null;
        }
    }

    private Found read(String path, boolean isPackage) {
        try (SeekableByteChannel channel =
                files.newByteChannel(path, Set.of(StandardOpenOption.READ), 0)) {
            long size = channel.size();
            ts.limit(Limit.SOURCE, size, ts.interpreter().limits().source());
            ts.interpreter().reserve(size);
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, Integer.MAX_VALUE - 8));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                ts.charge(1);
            }
            byte[] source = new byte[bytes.flip().remaining()];
            bytes.get(source);
            return new Found.Source(new SourceLoader.Source(path, source, isPackage));
        } catch (IOException e) {
            return Found.NOTHING;
        }
    }
}
