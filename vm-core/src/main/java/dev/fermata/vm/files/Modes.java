package dev.fermata.vm.files;

import dev.fermata.vm.spi.FileSystem;

import org.jspecify.annotations.Nullable;

import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Modes of files as POSIX numbers them, and times in nanoseconds.
final class Modes {

    /// The bits of a mode that are permissions.
    static final int PERMISSIONS = 07777;

    private static final int TYPE = 0170000;
    private static final int BITS = 8;
    private static final long SECOND = 1_000_000_000L;

    private Modes() {}

    static FileSystem.Kind kind(int mode) {
        return switch (mode & TYPE) {
            case 0100000 -> FileSystem.Kind.REGULAR;
            case 0040000 -> FileSystem.Kind.DIRECTORY;
            case 0120000 -> FileSystem.Kind.SYMBOLIC_LINK;
            default -> FileSystem.Kind.OTHER;
        };
    }

    static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
        for (PosixFilePermission permission : PosixFilePermission.values()) {
            if ((mode & 1 << BITS - permission.ordinal()) != 0) {
                set.add(permission);
            }
        }
        return set;
    }

    static int bits(Set<PosixFilePermission> permissions) {
        int mode = 0;
        for (PosixFilePermission permission : permissions) {
            mode |= 1 << BITS - permission.ordinal();
        }
        return mode;
    }

    static long nanos(@Nullable Object time) {
        if (!(time instanceof FileTime t)) {
            return 0;
        }
        long seconds = t.to(TimeUnit.SECONDS);
        return Math.abs(seconds) > Long.MAX_VALUE / SECOND
                ? seconds < 0 ? Long.MIN_VALUE : Long.MAX_VALUE
                : t.to(TimeUnit.NANOSECONDS);
    }
}
