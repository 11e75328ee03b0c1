package dev.fermata.stdlib.posix;

import dev.fermata.vm.spi.FileSystem;
import dev.fermata.vm.spi.FileSystem.Kind;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A path without `.`, `..` and symbolic links, as `getcwd` shows it.
///
/// @param kind what it leads to
record RealPath(String path, Kind kind) {

    private static final int MAX_LINKS = 40;

    /// Resolves an absolute path to something that exists.
    static RealPath of(FileSystem files, String path) throws IOException {
        Deque<String> names = new ArrayDeque<>(List.of(path.split("/")));
        List<String> real = new ArrayList<>();
        Kind kind = Kind.DIRECTORY;
        int links = 0;
        while (!names.isEmpty()) {
            String name = names.pop();
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (name.equals("..")) {
                if (!real.isEmpty()) {
                    real.removeLast();
                }
                continue;
            }
            real.add(name);
            String here = "/" + String.join("/", real);
            kind = files.readAttributes(here, false).kind();
            if (kind == Kind.SYMBOLIC_LINK) {
                if (++links > MAX_LINKS) {
                    throw new FileSystemException(path, null, "Too many levels of symbolic links");
                }
                String target = files.readSymbolicLink(here);
                real.removeLast();
                if (target.startsWith("/")) {
                    real.clear();
                }
                String[] more = target.split("/");
                for (int i = more.length - 1; i >= 0; i--) {
                    names.push(more[i]);
                }
                kind = Kind.DIRECTORY;
            }
        }
        return new RealPath("/" + String.join("/", real), kind);
    }
}
