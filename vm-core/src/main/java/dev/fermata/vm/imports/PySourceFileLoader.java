package dev.fermata.vm.imports;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.builtins.SourceLines;
import dev.fermata.vm.interp.Executable;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.InterpreterState;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.PyCode;
import dev.fermata.vm.spi.Library;

/// The `__loader__` of a module that was made from a source: tells what was read (PEP 302). It loads nothing itself.
///
/// The class of this name that importlib has inherits from it. From when a script has imported importlib, the loaders of
/// its modules are of that class.
@PyTypeSpec(
        name = "SourceFileLoader",
        module = "_frozen_importlib_external",
        subclassable = true,
        dict = true,
        hidden = true)
final class PySourceFileLoader extends PyInstance {

    /// The type `SourceFileLoader`.
    static final PyType TYPE = PySourceFileLoaderSpec.TYPE;

    /// The class of loaders of a script that has imported importlib.
    private static final class Replacement {
        private PyType type = TYPE;
    }

    private PySourceFileLoader(PyType type) {
        super(type);
    }

    /// The loader of a module.
    ///
    /// @param path where its source is
    static PySourceFileLoader of(InterpreterState interpreter, String name, String path) {
        Replacement replacement = interpreter.findState(Replacement.class);
        PySourceFileLoader loader =
                new PySourceFileLoader(replacement == null ? TYPE : replacement.type);
        loader.setOwn("name", PyStr.of(name));
        loader.setOwn("path", PyStr.of(path));
        return loader;
    }

    /// Makes `type` the class of the loaders of the modules that there are, and of those that will be made.
    static void replace(ThreadState ts, PyType type) {
        InterpreterState interpreter = ts.interpreter();
        interpreter.state(Replacement.class, Replacement::new).type = type;
        for (Object name : interpreter.modules().keys()) {
            if (interpreter.modules().get(ts, name) instanceof PyModule module
                    && module.dict().get("__loader__") instanceof PySourceFileLoader old) {
                PySourceFileLoader loader =
                        of(interpreter, text(ts, old, "name"), text(ts, old, "path"));
                module.dict().put("__loader__", loader);
                if (module.dict().get("__spec__") instanceof PyModuleSpec spec) {
                    spec.setOwn("loader", loader);
                }
            }
        }
    }

    private static String text(ThreadState ts, PySourceFileLoader loader, String attribute) {
        return Str.utf16(ReprOps.str(ts, AttrOps.get(ts, loader, attribute)));
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PySourceFileLoader(cls);
    }

    @PyMethod("__init__(self, fullname, path)")
    void init(Object fullname, Object path) {
        setOwn("name", fullname);
        setOwn("path", path);
    }

    private void check(ThreadState ts, Object fullname) {
        Object name = AttrOps.get(ts, this, "name");
        if (fullname != PyNone.NONE && !CompareOps.eq(ts, fullname, name)) {
            throw PyErr.importError(
                    ExceptionTypes.IMPORT_ERROR,
                    fullname,
                    "loader for %s cannot handle %s",
                    Str.utf16(ReprOps.str(ts, name)),
                    Str.utf16(ReprOps.str(ts, fullname)));
        }
    }

    /// Return the path of the source.
    @PyMethod("get_filename(self, name=None)")
    Object getFilename(ThreadState ts, Object name) {
        check(ts, name);
        return AttrOps.get(ts, this, "path");
    }

    /// Return the text of the source, or None if it is not known any more.
    @PyMethod("get_source(self, fullname)")
    Object getSource(ThreadState ts, Object fullname) {
        check(ts, fullname);
        String text = SourceLines.text(ts, text(ts, this, "path"));
        return text == null ? PyNone.NONE : PyStr.of(text);
    }

    /// Return the code of a module of the library, which all scripts share; None if the module is none.
    @PyMethod("_library_code(self)")
    Object libraryCode(ThreadState ts) {
        Library.Module module = Library.ofFile(text(ts, this, "path"));
        return module == null ? PyNone.NONE : PyCode.of(ts, Executable.get(LibraryCode.of(module)));
    }

    /// Return whether the module is a package.
    @PyMethod("is_package(self, fullname)")
    boolean isPackage(ThreadState ts, Object fullname) {
        check(ts, fullname);
        return text(ts, this, "path").endsWith("/__init__.py");
    }
}
