package dev.fermata.vm.spi;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.OpenOption;
import java.util.List;
import java.util.Set;

/// The file system of scripts that have none.
final class NoFileSystem implements FileSystem {

    static final FileSystem INSTANCE = new NoFileSystem();

    private static final String DENIAL = "the host grants no file system";

    private NoFileSystem() {}

    private static AccessDeniedException denied(String path) {
        return new AccessDeniedException(path, null, DENIAL);
    }

    @Override
    public String workingDirectory() {
        return "/";
    }

    @Override
    public SeekableByteChannel newByteChannel(
            String path, Set<? extends OpenOption> options, int mode) throws IOException {
        throw denied(path);
    }

    @Override
    public Attributes readAttributes(String path, boolean followLinks) throws IOException {
        throw denied(path);
    }

    @Override
    public List<Entry> list(String path) throws IOException {
        throw denied(path);
    }

    @Override
    public void createDirectory(String path, int mode) throws IOException {
        throw denied(path);
    }

    @Override
    public void deleteFile(String path) throws IOException {
        throw denied(path);
    }

    @Override
    public void deleteDirectory(String path) throws IOException {
        throw denied(path);
    }

    @Override
    public void move(String source, String target) throws IOException {
        throw denied(source);
    }

    @Override
    public String readSymbolicLink(String path) throws IOException {
        throw denied(path);
    }

    @Override
    public void createSymbolicLink(String path, String target) throws IOException {
        throw denied(path);
    }

    @Override
    public void createLink(String path, String existing) throws IOException {
        throw denied(path);
    }

    @Override
    public void setTimes(String path, long accessed, long modified, boolean followLinks)
            throws IOException {
        throw denied(path);
    }

    @Override
    public void setMode(String path, int mode) throws IOException {
        throw denied(path);
    }

    @Override
    public boolean isAccessible(String path, int wanted) {
        return false;
    }

    @Override
    public String denial() {
        return DENIAL;
    }
}
