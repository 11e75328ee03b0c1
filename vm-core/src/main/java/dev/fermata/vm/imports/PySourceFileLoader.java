package dev.fermata.vm.imports;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.builtins.SourceLines;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// The `__loader__` of a module that was made from a source: tells what was read (PEP 302). It loads nothing itself.
@PyTypeSpec(
        name = "SourceFileLoader",
        module = "_frozen_importlib_external",
        dict = true,
        hidden = true)
final class PySourceFileLoader extends PyInstance {

    /// The type `SourceFileLoader`.
    static final PyType TYPE = PySourceFileLoaderSpec.TYPE;

    private final String name;
    private final String path;
    private final boolean isPackage;

    PySourceFileLoader(String name, String path, boolean isPackage) {
        super(TYPE);
        this.name = name;
        this.path = path;
        this.isPackage = isPackage;
    }

    @PyGetter("name")
    String name() {
        return name;
    }

    @PyGetter("path")
    String path() {
        return path;
    }

    private void check(ThreadState ts, Object fullname) {
        if (fullname != PyNone.NONE && !CompareOps.eq(ts, fullname, PyStr.of(name))) {
            throw PyErr.importError(
                    ExceptionTypes.IMPORT_ERROR,
                    fullname,
                    "loader for %s cannot handle %s",
                    name,
                    Str.isStr(fullname) ? Str.utf16(fullname) : PyErr.className(fullname));
        }
    }

    /// Return the path of the source.
    @PyMethod("get_filename(self, fullname=None)")
    String getFilename(ThreadState ts, Object fullname) {
        check(ts, fullname);
        return path;
    }

    /// Return the text of the source, or None if it is not known any more.
    @PyMethod("get_source(self, fullname)")
    Object getSource(ThreadState ts, Object fullname) {
        check(ts, fullname);
        String text = SourceLines.text(ts, path);
        return text == null ? PyNone.NONE : PyStr.of(text);
    }

    /// Return whether the module is a package.
    @PyMethod("is_package(self, fullname)")
    boolean isPackage(ThreadState ts, Object fullname) {
        check(ts, fullname);
        return isPackage;
    }
}
