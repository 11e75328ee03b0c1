package dev.fermata.vm.files;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the numbers out of a file's key, which the JDK shows as `(dev=fd00,ino=123)`.
final class FileKey {

    private static final Pattern NUMBERS = Pattern.compile("\\(dev=([0-9a-f]+),ino=([0-9]+)\\)");
    private static final int HEX = 16;

    private FileKey() {}

    static long device(BasicFileAttributes facts) {
        Matcher m = NUMBERS.matcher(String.valueOf(facts.fileKey()));
        return m.matches() ? Long.parseLong(m.group(1), HEX) : 0;
    }

    static long inode(BasicFileAttributes facts) {
        Matcher m = NUMBERS.matcher(String.valueOf(facts.fileKey()));
        return m.matches() ? Long.parseLong(m.group(2)) : facts.hashCode();
    }
}
