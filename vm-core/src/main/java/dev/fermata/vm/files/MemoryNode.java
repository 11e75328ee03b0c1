package dev.fermata.vm.files;

import dev.fermata.vm.spi.FileSystem.Attributes;
import dev.fermata.vm.spi.FileSystem.Kind;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// A file, directory or symbolic link in memory. Guarded by its file system.
final class MemoryNode {

    final Kind kind;
    final long inode;
    final Map<String, MemoryNode> children = new TreeMap<>();
    int mode;
    int links = 1;
    String target = "";
    long accessed;
    long modified;
    long changed;

    private byte[] data = new byte[0];
    private int size;

    MemoryNode(Kind kind, int mode, long inode, long now) {
        this.kind = kind;
        this.mode = mode;
        this.inode = inode;
        this.accessed = now;
        this.modified = now;
        this.changed = now;
    }

    /// The number of bytes of its content.
    int size() {
        return kind == Kind.SYMBOLIC_LINK ? target.length() : size;
    }

    /// A copy of its content.
    byte[] bytes() {
        return Arrays.copyOf(data, size);
    }

    /// Copies content from `at` into `out`; returns how many bytes.
    int read(long at, byte[] out) {
        int count = (int) Math.max(0, Math.min(out.length, size - at));
        System.arraycopy(data, (int) Math.min(at, size), out, 0, count);
        return count;
    }

    /// Overwrites content from `at` on; the file system has accounted for growth.
    void write(int at, byte[] bytes) {
        resize(Math.max(size, at + bytes.length));
        System.arraycopy(bytes, 0, data, at, bytes.length);
    }

    /// Changes the size; what is added is null bytes.
    void resize(int newSize) {
        if (newSize > data.length) {
            data =
                    Arrays.copyOf(
                            data,
                            (int) Math.min(Integer.MAX_VALUE - 8, newSize + (newSize >> 1) + 64L));
        }
        if (newSize < size) {
            Arrays.fill(data, newSize, size, (byte) 0);
        }
        size = newSize;
    }

    /// Whether `node` is this directory or one below it.
    boolean contains(MemoryNode node) {
        if (node == this) {
            return true;
        }
        for (MemoryNode child : children.values()) {
            if (child.kind == Kind.DIRECTORY && child.contains(node)) {
                return true;
            }
        }
        return false;
    }

    Attributes attributes() {
        long directories =
                children.values().stream().filter(child -> child.kind == Kind.DIRECTORY).count();
        return new Attributes(
                kind,
                mode,
                1,
                inode,
                kind == Kind.DIRECTORY ? 2 + directories : links,
                0,
                0,
                size(),
                accessed,
                modified,
                changed);
    }
}
