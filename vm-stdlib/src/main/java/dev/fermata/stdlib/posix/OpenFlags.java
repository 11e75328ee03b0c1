package dev.fermata.stdlib.posix;

import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/// The flags of `os.open`, with Linux's numbers.
///
/// @param bits their union
public record OpenFlags(int bits) {

    /// to write only
    public static final int O_WRONLY = 1;

    /// to read and write
    public static final int O_RDWR = 2;

    /// make the file if there is none
    public static final int O_CREAT = 0x40;

    /// with [#O_CREAT]: there must be none
    public static final int O_EXCL = 0x80;

    /// drop the content
    public static final int O_TRUNC = 0x200;

    /// write at the end
    public static final int O_APPEND = 0x400;

    /// do not wait
    public static final int O_NONBLOCK = 0x800;

    /// close on exec; nothing is ever executed
    public static final int O_CLOEXEC = 0x80000;

    /// fail on a symbolic link
    public static final int O_NOFOLLOW = 0x20000;

    private boolean has(int flag) {
        return (bits & flag) != 0;
    }

    boolean appends() {
        return has(O_APPEND);
    }

    /// The same for a [java.nio.channels.SeekableByteChannel]. Appending is not among them: a channel that appends
    /// cannot be read.
    Set<OpenOption> options() {
        Set<OpenOption> options = new HashSet<>();
        boolean writes = has(O_WRONLY | O_RDWR);
        if (writes) {
            options.add(StandardOpenOption.WRITE);
        }
        if (!has(O_WRONLY)) {
            options.add(StandardOpenOption.READ);
        }
        if (has(O_CREAT)) {
            options.add(StandardOpenOption.WRITE);
            options.add(has(O_EXCL) ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
        }
        if (has(O_TRUNC) && writes) {
            options.add(StandardOpenOption.TRUNCATE_EXISTING);
        }
        if (has(O_NOFOLLOW)) {
            options.add(java.nio.file.LinkOption.NOFOLLOW_LINKS);
        }
        return options;
    }
}
