package dev.fermata.stdlib.io;

import dev.fermata.stdlib.posix.OpenFlags;
import dev.fermata.vm.object.PyErr;

/// The mode of a raw file.
///
/// @param creates whether the file must not be there yet
record RawMode(boolean reads, boolean writes, boolean appends, boolean creates, boolean truncates) {

    RawMode(boolean reads, boolean writes, boolean appends, boolean creates) {
        this(reads, writes, appends, creates, false);
    }

    /// @throws dev.fermata.vm.object.PyException ValueError if it is no mode
    static RawMode of(String text) {
        int kinds = 0;
        boolean plus = false;
        char kind = 0;
        for (char c : text.toCharArray()) {
            switch (c) {
                case 'r', 'w', 'a', 'x' -> {
                    kinds++;
                    kind = c;
                }
                case 'b' -> {}
                case '+' -> {
                    if (plus) {
                        throw bad();
                    }
                    plus = true;
                }
                default -> throw PyErr.valueError("invalid mode: %s", text);
            }
        }
        if (kinds != 1) {
            throw bad();
        }
        return new RawMode(
                kind == 'r' || plus, kind != 'r' || plus, kind == 'a', kind == 'x', kind == 'w');
    }

    private static RuntimeException bad() {
        return PyErr.valueError(
                "Must have exactly one of create/read/write/append mode and at most one plus");
    }

    /// The flags for `os.open`.
    int flags() {
        return (writes ? reads ? OpenFlags.O_RDWR : OpenFlags.O_WRONLY : 0)
                | (writes && (truncates || appends || creates) ? OpenFlags.O_CREAT : 0)
                | (creates ? OpenFlags.O_EXCL : 0)
                | (truncates ? OpenFlags.O_TRUNC : 0)
                | (appends ? OpenFlags.O_APPEND : 0)
                | OpenFlags.O_CLOEXEC;
    }

    /// How `FileIO.mode` shows it.
    String text() {
        if (creates) {
            return reads ? "xb+" : "xb";
        }
        if (appends) {
            return reads ? "ab+" : "ab";
        }
        return reads ? writes ? "rb+" : "rb" : "wb";
    }
}
