package dev.fermata.stdlib.posix;

import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.spi.FileSystem.Attributes;
import dev.fermata.vm.spi.FileSystem.Kind;
import dev.fermata.vm.types.StructSequence;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

/// `os.stat_result`, and facts of open files.
public final class FileStat {

    /// `os.stat_result`: ten items, of which the times are whole seconds; as attributes the times have fractions.
    static final StructSequence RESULT =
            StructSequence.define(
                    "os",
                    "stat_result",
                    "What stat(), fstat() and lstat() tell of a file.",
                    10,
                    "st_mode st_ino st_dev st_nlink st_uid st_gid st_size st_atime st_mtime"
                            + " st_ctime st_atime st_mtime st_ctime st_atime_ns st_mtime_ns"
                            + " st_ctime_ns st_blksize st_blocks st_rdev");

    private static final long NANOS = 1_000_000_000L;
    private static final long BLOCK_SIZE = 4096;
    private static final long SECTOR = 512;
    private static final long TERMINAL = 0020620;
    private static final long PIPE = 0010600;

    private FileStat() {}

    /// Whether a file has positions.
    public static boolean hasPositions(OpenFile file) {
        try {
            file.channel();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static long type(Kind kind) {
        return switch (kind) {
            case REGULAR -> 0100000;
            case DIRECTORY -> 0040000;
            case SYMBOLIC_LINK -> 0120000;
            case OTHER -> 0020000;
        };
    }

    /// A `stat_result`.
    static PyTuple of(Attributes facts) {
        return of(
                type(facts.kind()) | facts.mode(),
                facts.inode(),
                facts.device(),
                facts.links(),
                facts.owner(),
                facts.group(),
                facts.size(),
                facts.accessed(),
                facts.modified(),
                facts.changed());
    }

    private static PyTuple of(
            long mode,
            long inode,
            long device,
            long links,
            long owner,
            long group,
            long size,
            long accessed,
            long modified,
            long changed) {
        return RESULT.of(
                mode,
                inode,
                device,
                links,
                owner,
                group,
                size,
                Math.floorDiv(accessed, NANOS),
                Math.floorDiv(modified, NANOS),
                Math.floorDiv(changed, NANOS),
                seconds(accessed),
                seconds(modified),
                seconds(changed),
                accessed,
                modified,
                changed,
                BLOCK_SIZE,
                (size + SECTOR - 1) / SECTOR,
                0L);
    }

    private static double seconds(long nanos) {
        return Math.floorDiv(nanos, NANOS) + 1e-9 * Math.floorMod(nanos, NANOS);
    }

    /// The `stat_result` of an open file.
    static PyTuple of(ThreadState ts, OpenFile file) {
        try {
            return of(ts.interpreter().files().readAttributes(file.path(), true));
        } catch (NoSuchFileException e) {
            return unnamed(ts, file);
        } catch (IOException e) {
            throw OsErrors.of(ts, e, PyNone.NONE);
        }
    }

    /// A standard stream, or a file that was deleted.
    private static PyTuple unnamed(ThreadState ts, OpenFile file) {
        try {
            return of(type(Kind.REGULAR) | 0600, 0, 0, 0, 0, 0, file.channel().size(), 0, 0, 0);
        } catch (IOException e) {
            return of(file.isPipe() ? PIPE : TERMINAL, 0, 0, 1, 0, 0, 0, 0, 0, 0);
        }
    }
}
