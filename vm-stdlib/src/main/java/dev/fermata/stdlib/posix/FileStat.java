package dev.fermata.stdlib.posix;

import java.io.IOException;

/// Facts of open files.
public final class FileStat {

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
}
