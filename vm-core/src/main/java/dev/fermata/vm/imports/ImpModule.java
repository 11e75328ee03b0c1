package dev.fermata.vm.imports;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.ModuleSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.spi.Library;
import dev.fermata.vm.types.PyBytes;

/// (Extremely) low-level import machinery bits as used by importlib.
///
/// The functions whose names begin with an underscore tell importlib what the import system of the virtual machine would find.
@PyModuleSpec(name = "_imp")
final class ImpModule {

    private ImpModule() {}

    /// Returns True if the module name corresponds to a built-in module.
    @PyMethod("is_builtin(name, /)")
    static long isBuiltin(String name) {
        return Builtins.module(name) == null ? 0 : 1;
    }

    /// Returns True if the module name corresponds to a frozen module.
    @PyMethod("is_frozen(name, /)")
    static boolean isFrozen(String name) {
        return false;
    }

    /// Do nothing: there are no frozen modules.
    @PyMethod("_override_frozen_modules_for_tests(override, /)")
    static void overrideFrozenModules(int override) {}

    /// Return 0: there are no extension modules to check.
    @PyMethod("_override_multi_interp_extensions_check(override, /)")
    static int overrideExtensionsCheck(int override) {
        return 0;
    }

    /// Returns True if the module name is of a frozen package.
    @PyMethod("is_frozen_package(name, /)")
    static boolean isFrozenPackage(String name) {
        throw PyErr.importError(
                ExceptionTypes.IMPORT_ERROR, name, "No such frozen object named %s", name);
    }

    /// Puts the type of loaders where importlib finds it.
    static void exec(ThreadState ts, PyModule module) {
        module.dict().put("_SourceFileLoader", PySourceFileLoader.TYPE);
        module.dict().put("_ModuleSpec", dev.fermata.vm.imports.PyModuleSpec.TYPE);
    }

    /// Returns the list of file suffixes used to identify extension modules.
    @PyMethod("extension_suffixes()")
    static Object extensionSuffixes() {
        return new PyList();
    }

    /// Acquires the interpreter's import lock for the current thread. Threads of a script take turns, so there is none.
    @PyMethod("acquire_lock()")
    static void acquireLock() {}

    /// Release the interpreter's import lock.
    @PyMethod("release_lock()")
    static void releaseLock() {}

    /// Return True if the import lock is currently held, else False.
    @PyMethod("lock_held()")
    static boolean lockHeld() {
        return false;
    }

    /// Create an extension module.
    @PyMethod("create_builtin(spec, /)")
    static Object createBuiltin(ThreadState ts, Object spec) {
        String name = Str.utf16(AttrOps.get(ts, spec, "name"));
        Object known = ts.interpreter().modules().get(name);
        if (known != null) {
            return known;
        }
        ModuleSpec found = Builtins.module(name);
        return found == null ? PyNone.NONE : BuiltinModules.make(ts, found);
    }

    /// Initialize a built-in module: it is complete when it is created.
    @PyMethod("exec_builtin(mod, /)")
    static long execBuiltin(Object mod) {
        return 0;
    }

    /// Make cls the class of the loaders of modules that come from sources.
    @PyMethod("_set_source_loader(cls, /)")
    static void setSourceLoader(ThreadState ts, PyType cls) {
        if (!cls.isSubtypeOf(PySourceFileLoader.TYPE)) {
            throw PyErr.typeError("not a class of loaders");
        }
        PySourceFileLoader.replace(ts, cls);
    }

    /// Return where a module would be loaded from: (path, is package), (None, portions of a namespace package), a spec, or None.
    @PyMethod("_find(name, path=None, /)")
    static Object find(ThreadState ts, String name, Object path) {
        Found found = ImportSystem.locate(ts, name, path == PyNone.NONE ? null : path);
        return switch (found) {
            case Found.Source s -> PyTuple.of(PyStr.of(s.source().path()), s.source().isPackage());
            case Found.Spec s -> s.spec();
            case Found.OfLibrary l ->
                    PyTuple.of(PyStr.of(l.module().file()), l.module().isPackage());
            case Found.Portions p -> PyTuple.of(PyNone.NONE, ImportSystem.paths(p.directories()));
            case Found.Nothing n -> PyNone.NONE;
        };
    }

    /// Return the source of a module of the library that comes with the virtual machine, or None.
    @PyMethod("_library_source(path, /)")
    static Object librarySource(String path) {
        Library.Module module = Library.ofFile(path);
        return module == null ? PyNone.NONE : PyBytes.of(module.source());
    }
}
