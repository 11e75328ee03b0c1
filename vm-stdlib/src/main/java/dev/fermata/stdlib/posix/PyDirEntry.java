package dev.fermata.stdlib.posix;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.spi.FileSystem.Attributes;
import dev.fermata.vm.spi.FileSystem.Entry;
import dev.fermata.vm.spi.FileSystem.Kind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

/// What `os.scandir` yields: a name in a directory, with what the directory knows of it.
@PyTypeSpec(name = "DirEntry", module = "posix")
final class PyDirEntry extends PyObject {

    static final PyType TYPE = PyDirEntrySpec.TYPE;

    private final Object name;
    private final Object path;
    private final String absolute;
    private final Entry entry;
    private @Nullable Object stat;
    private @Nullable Object linkStat;

    /// @param absolute the path for the file system
    PyDirEntry(Object name, Object path, String absolute, Entry entry) {
        super(TYPE);
        this.name = name;
        this.path = path;
        this.absolute = absolute;
        this.entry = entry;
    }

    /// the entry's base filename, relative to scandir() "path" argument
    @PyGetter("name")
    Object name() {
        return name;
    }

    /// the entry's full path name; equivalent to os.path.join(scandir_path, entry.name)
    @PyGetter("path")
    Object path() {
        return path;
    }

    private boolean is(ThreadState ts, Kind kind, boolean followSymlinks) {
        if (entry.kind() != Kind.SYMBOLIC_LINK || !followSymlinks) {
            return entry.kind() == kind;
        }
        try {
            Attributes facts = ts.interpreter().files().readAttributes(absolute, true);
            return facts.kind() == kind;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw OsErrors.of(ts, e, path);
        }
    }

    /// Return True if the entry is a directory; cached per entry.
    @PyMethod("is_dir(self, /, *, follow_symlinks=True)")
    boolean isDir(ThreadState ts, boolean followSymlinks) {
        return is(ts, Kind.DIRECTORY, followSymlinks);
    }

    /// Return True if the entry is a file; cached per entry.
    @PyMethod("is_file(self, /, *, follow_symlinks=True)")
    boolean isFile(ThreadState ts, boolean followSymlinks) {
        return is(ts, Kind.REGULAR, followSymlinks);
    }

    /// Return True if the entry is a symbolic link; cached per entry.
    @PyMethod("is_symlink(self, /)")
    boolean isSymlink() {
        return entry.kind() == Kind.SYMBOLIC_LINK;
    }

    /// Return True if the entry is a junction; cached per entry.
    @PyMethod("is_junction(self, /)")
    boolean isJunction() {
        return false;
    }

    /// Return stat_result object for the entry; cached per entry.
    @PyMethod("stat(self, /, *, follow_symlinks=True)")
    Object stat(ThreadState ts, boolean followSymlinks) {
        boolean follow = followSymlinks && isSymlink();
        Object known = follow ? stat : linkStat;
        if (known != null) {
            return known;
        }
        try {
            Object made = FileStat.of(ts.interpreter().files().readAttributes(absolute, follow));
            if (follow) {
                stat = made;
            } else {
                linkStat = made;
            }
            return made;
        } catch (IOException e) {
            throw OsErrors.of(ts, e, path);
        }
    }

    /// Return inode of the entry; cached per entry.
    @PyMethod("inode(self, /)")
    long inode() {
        return entry.inode();
    }

    @PyMethod("__fspath__(self, /)")
    Object fspath() {
        return path;
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        return PyStr.of("<DirEntry " + Str.utf16(ReprOps.repr(ts, name)) + ">");
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        throw PyErr.typeError("cannot pickle 'posix.DirEntry' object");
    }
}
