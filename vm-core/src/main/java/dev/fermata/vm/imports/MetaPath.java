package dev.fermata.vm.imports;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// The finders that a script has put on `sys.meta_path`.
final class MetaPath {

    private MetaPath() {}

    /// The module that the first finder to know it loads, or null.
    ///
    /// @param path the `__path__` of the module's package, or null
    static @Nullable Object load(ThreadState ts, String name, @Nullable Object path) {
        Object sys = ts.interpreter().modules().get("sys");
        Object finders = sys == null ? null : AttrOps.find(ts, sys, "meta_path");
        if (!(finders instanceof PyList list)) {
            return null;
        }
        for (Object finder : list.toArray()) {
            boolean builtin = finder instanceof PyType type && !type.isHeap();
            Object find = builtin ? null : AttrOps.find(ts, finder, "find_spec");
            if (find == null) {
                continue;
            }
            Object where = path == null ? PyNone.NONE : path;
            Object spec = CallOps.call3(ts, find, PyStr.of(name), where, PyNone.NONE);
            if (spec != PyNone.NONE) {
                return load(ts, spec);
            }
        }
        return null;
    }

    private static Object load(ThreadState ts, Object spec) {
        CallOps.call1(ts, ts.interpreter().builtin("__import__"), "importlib._bootstrap");
        Object bootstrap = ts.interpreter().modules().get("importlib._bootstrap");
        return CallOps.callAttribute(ts, bootstrap, "_load", spec);
    }
}
