package dev.fermata.vm.imports;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// The finders on `sys.meta_path`, and the hooks on `sys.path_hooks`.
///
/// The list of finders is empty until a script imports importlib, which puts the usual ones there. These are not called:
/// the import system does itself what they stand for, at their place among the script's own finders.
final class MetaPath {

    private static final String EXTERNAL = "importlib._bootstrap_external";

    private MetaPath() {}

    /// Whether importlib is being imported, which needs no hooks itself.
    private static final class Loading {
        boolean active;
    }

    /// Where a module that is not builtin comes from.
    ///
    /// @param path the `__path__` of the module's package, or null
    static Found find(ThreadState ts, String name, @Nullable Object path) {
        Object sys = ts.interpreter().sys();
        Object finders = sys == null ? null : AttrOps.find(ts, sys, "meta_path");
        boolean searched = false;
        if (finders instanceof PyList list) {
            for (Object finder : list.toArray()) {
                String usual = usual(finder);
                if (usual == null) {
                    Object spec = ask(ts, finder, name, path);
                    if (spec != null) {
                        return new Found.Spec(spec);
                    }
                } else if (usual.equals("PathFinder")) {
                    Found found = ImportSystem.locate(ts, name, path);
                    if (found != Found.NOTHING) {
                        return found;
                    }
                    searched = true;
                }
            }
        }
        return searched ? Found.NOTHING : ImportSystem.locate(ts, name, path);
    }

    private static @Nullable Object ask(
            ThreadState ts, Object finder, String name, @Nullable Object path) {
        Object find = AttrOps.find(ts, finder, "find_spec");
        if (find == null) {
            return null;
        }
        Object where = path == null ? PyNone.NONE : path;
        Object spec = CallOps.call3(ts, find, PyStr.of(name), where, PyNone.NONE);
        return spec == PyNone.NONE ? null : spec;
    }

    /// The name of a finder that is not the script's own; null if it is.
    private static @Nullable String usual(Object finder) {
        if (!(finder instanceof PyType type)) {
            return null;
        }
        if (!type.isHeap()) {
            return type.name();
        }
        Object module = type.lookup("__module__");
        boolean usual =
                module != null
                        && Str.isStr(module)
                        && Str.utf16(module).startsWith("_frozen_importlib");
        return usual ? type.name() : null;
    }

    /// Asks the finder that the hooks on `sys.path_hooks` make for an entry of a path.
    ///
    /// @return a spec, or null
    static @Nullable Object askHooks(ThreadState ts, String entry, String name) {
        Loading loading = ts.interpreter().state(Loading.class, Loading::new);
        if (loading.active) {
            return null;
        }
        loading.active = true;
        try {
            bootstrap(ts, EXTERNAL);
        } finally {
            loading.active = false;
        }
        Object spec =
                CallOps.callAttribute(
                        ts,
                        bootstrap(ts, EXTERNAL),
                        "_find_on_entry",
                        PyStr.of(entry),
                        PyStr.of(name));
        return spec == PyNone.NONE ? null : spec;
    }

    /// Where the compiled code of a source would be kept, or None.
    static Object cached(ThreadState ts, Object origin) {
        return CallOps.callAttribute(ts, bootstrap(ts, EXTERNAL), "_get_cached", origin);
    }

    /// Loads the module that a spec is of.
    static Object load(ThreadState ts, Object spec) {
        return CallOps.callAttribute(ts, bootstrap(ts, "importlib._bootstrap"), "_load", spec);
    }

    private static Object bootstrap(ThreadState ts, String name) {
        Object known = ts.interpreter().modules().get(name);
        if (known != null) {
            return known;
        }
        CallOps.call1(ts, ts.interpreter().builtin("__import__"), PyStr.of(name));
        Object loaded = ts.interpreter().modules().get(name);
        return loaded == null ? PyNone.NONE : loaded;
    }
}
