package dev.fermata.vm.imports;

import dev.fermata.vm.builtins.Execution;
import dev.fermata.vm.builtins.ImportHook;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.ModuleSpec;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.PyCell;
import dev.fermata.vm.spi.Library;
import dev.fermata.vm.spi.SourceLoader;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Imports modules (Language Reference, 5): `sys.modules`, then builtin modules, then what
/// finders on `sys.meta_path` know: that of paths looks in the entries of `sys.path` or of a
/// package's `__path__`, then in the library that comes with the VM.
public final class ImportSystem implements ImportHook {

    private static final ImportSystem INSTANCE = new ImportSystem();

    private ImportSystem() {}

    /// Installs the import system of a new script.
    public static void install(ThreadState ts) {
        ImportHook.install(ts, INSTANCE);
    }

    @Override
    public Object importModule(
            ThreadState ts, String name, Object globals, Object fromList, long level) {
        if (level < 0) {
            throw PyErr.valueError("level must be >= 0");
        }
        if (level == 0 && name.isEmpty()) {
            throw PyErr.valueError("Empty module name");
        }
        String absolute = level == 0 ? name : resolve(ts, name, globals, level);
        Object module = load(ts, absolute);
        boolean from = fromList != PyNone.NONE && hasItems(ts, fromList);
        if (from) {
            importSubmodules(ts, module, absolute, fromList);
            return module;
        }
        if (level == 0) {
            int dot = name.indexOf('.');
            return dot < 0 ? module : load(ts, name.substring(0, dot));
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            return module;
        }
        int cut = name.length() - dot;
        return load(ts, absolute.substring(0, absolute.length() - cut));
    }

    private static boolean hasItems(ThreadState ts, Object fromList) {
        return PyType.of(fromList).slot(Slot.LEN) == null
                || dev.fermata.vm.object.CompareOps.truth(ts, fromList);
    }

    /// The absolute name of a relative import (PEP 328).
    private static String resolve(ThreadState ts, String name, Object globals, long level) {
        if (!(globals instanceof PyDict dict)) {
            throw PyErr.typeError("globals must be a dict");
        }
        Object packageName = dict.get("__package__");
        if (packageName == null || packageName == PyNone.NONE) {
            Object moduleName = dict.get("__name__");
            if (moduleName == null) {
                throw PyErr.keyError("'__name__' not in globals");
            }
            String text = Str.utf16(moduleName);
            int dot = text.lastIndexOf('.');
            packageName =
                    dict.get("__path__") != null ? text : dot < 0 ? "" : text.substring(0, dot);
        }
        if (!Str.isStr(packageName)) {
            throw PyErr.typeError("package must be a string");
        }
        String base = Str.utf16(packageName);
        if (base.isEmpty()) {
            throw PyErr.of(
                    ExceptionTypes.IMPORT_ERROR,
                    "attempted relative import with no known parent package");
        }
        for (long i = 1; i < level; i++) {
            int dot = base.lastIndexOf('.');
            if (dot < 0) {
                throw PyErr.of(
                        ExceptionTypes.IMPORT_ERROR,
                        "attempted relative import beyond top-level package");
            }
            base = base.substring(0, dot);
        }
        return name.isEmpty() ? base : base + "." + name;
    }

    private void importSubmodules(ThreadState ts, Object module, String name, Object fromList) {
        Object path = AttrOps.find(ts, module, "__path__");
        if (path == null) {
            return;
        }
        for (Object item : IterOps.toArray(ts, fromList)) {
            if (!Str.isStr(item)) {
                throw PyErr.typeError(
                        "Item in ``from list'' must be str, not %s", PyErr.className(item));
            }
            String text = Str.utf16(item);
            if (text.equals("*")) {
                Object all = AttrOps.find(ts, module, "__all__");
                if (all != null) {
                    importSubmodules(ts, module, name, all);
                }
            } else if (AttrOps.find(ts, module, text) == null) {
                String submodule = name + "." + text;
                try {
                    load(ts, submodule);
                } catch (PyException e) {
                    boolean absent =
                            e.is(ExceptionTypes.MODULE_NOT_FOUND_ERROR)
                                    && submodule.equals(e.value().field(0));
                    if (!absent) {
                        throw e;
                    }
                }
            }
        }
    }

    /// The module of an absolute name, with its parents.
    ///
    /// @throws PyException ModuleNotFoundError, or what the module raises
    public Object load(ThreadState ts, String name) {
        PyDict modules = ts.interpreter().modules();
        Object known = name.equals("sys") ? ts.interpreter().sys() : modules.get(name);
        if (known == PyNone.NONE) {
            throw notFound(name, "import of " + name + " halted; None in sys.modules");
        }
        if (known != null) {
            return known;
        }
        int dot = name.lastIndexOf('.');
        Object parent = null;
        Object path = null;
        if (dot >= 0) {
            String parentName = name.substring(0, dot);
            parent = load(ts, parentName);
            known = modules.get(name);
            if (known != null) {
                return known;
            }
            path = AttrOps.find(ts, parent, "__path__");
            if (path == null) {
                throw notFound(
                        name,
                        "No module named '" + name + "'; '" + parentName + "' is not a package");
            }
        }
        Object module = find(ts, name, path);
        if (parent != null) {
            AttrOps.set(ts, parent, name.substring(dot + 1), module);
        }
        return module;
    }

    private static PyException notFound(String name, String message) {
        PyException e =
                PyErr.importError(
                        ExceptionTypes.MODULE_NOT_FOUND_ERROR, PyStr.of(name), "%s", message);
        e.value().setField(2, PyStr.of(message));
        return e;
    }

    private Object find(ThreadState ts, String name, @Nullable Object path) {
        ModuleSpec host = HostModules.find(ts.interpreter(), name);
        ModuleSpec spec = host != null ? host : Builtins.module(name);
        if (spec != null) {
            return BuiltinModules.make(ts, spec);
        }
        Found found = MetaPath.find(ts, name, path);
        return switch (found) {
            case Found.Spec s -> MetaPath.load(ts, s.spec());
            case Found.Source s ->
                    run(
                            ts,
                            name,
                            s.source().path(),
                            s.source().isPackage(),
                            () -> Execution.compileFile(ts, s.source().path(), s.source().bytes()));
            case Found.OfLibrary l ->
                    run(
                            ts,
                            name,
                            l.module().file(),
                            l.module().isPackage(),
                            () -> LibraryCode.of(l.module()));
            case Found.Portions p -> namespacePackage(ts, name, p.directories());
            case Found.Nothing n -> throw notFound(name, "No module named '" + name + "'");
        };
    }

    /// Where a module that is not builtin comes from.
    ///
    /// @param path the `__path__` of its package, or null
    static Found locate(ThreadState ts, String name, @Nullable Object path) {
        String tail = name.substring(name.lastIndexOf('.') + 1);
        List<String> directories = directories(ts, path);
        List<String> portions = new ArrayList<>();
        for (String directory : directories) {
            Found found = in(ts, directory, name, tail);
            if (found instanceof Found.Portions p) {
                portions.addAll(p.directories());
            } else if (found != Found.NOTHING) {
                return found;
            }
        }
        return portions.isEmpty() ? Found.NOTHING : new Found.Portions(portions);
    }

    /// Paths as Python sees them.
    static PyList paths(List<String> paths) {
        return PyList.copyOf(paths.stream().map(PyStr::of).toList());
    }

    /// What an entry of a path has of a module.
    ///
    /// @param tail the last part of its name
    private static Found in(ThreadState ts, String directory, String name, String tail) {
        if (Library.contains(directory)) {
            String path = directory.substring(Library.DIRECTORY.length());
            Library.Module module =
                    Library.search(path.isEmpty() ? tail : path.substring(1) + "/" + tail);
            return module == null ? Found.NOTHING : new Found.OfLibrary(module);
        }
        SourceLoader loader = ts.interpreter().sources();
        SourceLoader.Source source = loader.find(directory, tail);
        if (source != null) {
            return new Found.Source(source);
        }
        if (loader.isDirectory(directory, tail)) {
            return new Found.Portions(List.of(directory.isEmpty() ? tail : directory + "/" + tail));
        }
        Found found = FileModules.find(ts, directory, tail);
        if (found == Found.NOTHING && FileModules.isForHooks(ts, directory)) {
            Object spec = MetaPath.askHooks(ts, directory, name);
            return spec == null ? Found.NOTHING : new Found.Spec(spec);
        }
        return found;
    }

    private static List<String> directories(ThreadState ts, @Nullable Object path) {
        List<String> out = new ArrayList<>();
        Object entries = path;
        if (entries == null) {
            Object sys = ts.interpreter().sys();
            entries = sys == null ? null : AttrOps.find(ts, sys, "path");
        }
        if (entries != null) {
            for (Object entry : IterOps.toArray(ts, entries)) {
                if (Str.isStr(entry)) {
                    out.add(Str.utf16(entry));
                }
            }
        }
        if (path == null) {
            out.add(Library.DIRECTORY);
        }
        return out;
    }

    private static Object namespacePackage(ThreadState ts, String name, List<String> portions) {
        PyModule module = BuiltinModules.empty(name);
        PyDict dict = module.dict();
        PyList path = paths(portions);
        dict.put("__path__", path);
        dict.put("__package__", PyStr.of(name));
        dict.put("__spec__", PyModuleSpec.of(name, PyNone.NONE, PyNone.NONE, path));
        ts.interpreter().modules().put(name, module);
        return module;
    }

    private static Object run(
            ThreadState ts, String name, String file, boolean isPackage, Supplier<Code> compiled) {
        PyModule module = BuiltinModules.empty(name);
        PyDict dict = module.dict();
        int dot = name.lastIndexOf('.');
        dict.put("__package__", PyStr.of(isPackage ? name : dot < 0 ? "" : name.substring(0, dot)));
        dict.put("__file__", PyStr.of(file));
        dict.put("__cached__", PyNone.NONE);
        PyList path = null;
        if (isPackage) {
            int slash = file.lastIndexOf('/');
            path = PyList.of(PyStr.of(slash < 0 ? "" : file.substring(0, slash)));
            dict.put("__path__", path);
        }
        Object loader = PySourceFileLoader.of(ts.interpreter(), name, file);
        PyModuleSpec spec = PyModuleSpec.of(name, loader, PyStr.of(file), path);
        spec.setHasLocation();
        spec.setInitializing(true);
        dict.put("__loader__", loader);
        dict.put("__spec__", spec);
        PyDict modules = ts.interpreter().modules();
        Code code = compiled.get();
        modules.put(name, module);
        try {
            Execution.run(ts, code, dict, dict, new PyCell[0]);
        } catch (PyException e) {
            modules.remove(name);
            throw e;
        } finally {
            spec.setInitializing(false);
        }
        Object replaced = modules.get(name);
        if (replaced == null) {
            throw notFound(
                    name, Str.utf16(ReprOps.repr(ts, PyStr.of(name))) + " not in sys.modules");
        }
        return replaced;
    }
}
