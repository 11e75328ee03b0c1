package dev.fermata.vm.imports;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Where a module came from: its `__spec__` (PEP 451).
@PyTypeSpec(
        name = "ModuleSpec",
        module = "_frozen_importlib",
        subclassable = true,
        dict = true,
        hidden = true)
final class PyModuleSpec extends PyInstance {

    /// The type `ModuleSpec`.
    static final PyType TYPE = PyModuleSpecSpec.TYPE;

    private static final String INITIALIZING = "_initializing";

    private static final List<String> FACTS =
            List.of("name", "loader", "submodule_search_locations", "origin", "cached");

    private PyModuleSpec(PyType type) {
        super(type);
    }

    /// The spec of a module that the import system found.
    ///
    /// @param origin where it was found: a path, `built-in`, or None
    /// @param path the `__path__` of a package, or null
    static PyModuleSpec of(String name, Object loader, Object origin, @Nullable PyList path) {
        PyModuleSpec spec = new PyModuleSpec(TYPE);
        spec.fill(PyStr.of(name), loader, origin, PyNone.NONE, path == null ? PyNone.NONE : path);
        return spec;
    }

    private void fill(Object name, Object loader, Object origin, Object state, Object path) {
        setOwn("name", name);
        setOwn("loader", loader);
        setOwn("origin", origin);
        setOwn("loader_state", state);
        setOwn("submodule_search_locations", path);
        setOwn("_uninitialized_submodules", new PyList());
        setOwn("_set_fileattr", false);
        setOwn("_cached", PyNone.NONE);
        setOwn(INITIALIZING, false);
    }

    /// Marks the module as found in a file.
    void setHasLocation() {
        setOwn("_set_fileattr", true);
    }

    /// Says whether the module's code is running for the first time.
    void setInitializing(boolean initializing) {
        setOwn(INITIALIZING, initializing);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyModuleSpec(cls);
    }

    @PyMethod("__init__(self, name, loader, *, origin=None, loader_state=None, is_package=None)")
    void init(
            ThreadState ts,
            Object name,
            Object loader,
            Object origin,
            Object loaderState,
            Object isPackage) {
        Object path = CompareOps.truth(ts, isPackage) ? new PyList() : PyNone.NONE;
        fill(name, loader, origin, loaderState, path);
    }

    /// The name of the module's parent package.
    @PyGetter("parent")
    Object parent(ThreadState ts) {
        Object name = AttrOps.get(ts, this, "name");
        String text = Str.utf16(name);
        int dot = text.lastIndexOf('.');
        return AttrOps.get(ts, this, "submodule_search_locations") != PyNone.NONE
                ? name
                : dot < 0 ? "" : PyStr.of(text.substring(0, dot));
    }

    @PyGetter("has_location")
    Object hasLocation(ThreadState ts) {
        return AttrOps.get(ts, this, "_set_fileattr");
    }

    @PySetter("has_location")
    void setHasLocation(ThreadState ts, @Nullable Object value) {
        setOwn("_set_fileattr", value != null && CompareOps.truth(ts, value));
    }

    /// Where compiled code would be kept.
    @PyGetter("cached")
    Object cached(ThreadState ts) {
        Object cached = AttrOps.get(ts, this, "_cached");
        Object origin = AttrOps.get(ts, this, "origin");
        return cached != PyNone.NONE || origin == PyNone.NONE || !hasLocation(this)
                ? cached
                : MetaPath.cached(ts, origin);
    }

    private static boolean hasLocation(PyModuleSpec spec) {
        return Boolean.TRUE.equals(spec.getOwn("_set_fileattr"));
    }

    @PyMethod("__eq__(self, other, /)")
    Object eq(ThreadState ts, Object other) {
        if (!(other instanceof PyModuleSpec spec)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        for (String fact : FACTS) {
            if (!CompareOps.eq(ts, AttrOps.get(ts, this, fact), AttrOps.get(ts, spec, fact))) {
                return false;
            }
        }
        return true;
    }

    @PySetter("cached")
    void setCached(@Nullable Object value) {
        setOwn("_cached", value == null ? PyNone.NONE : value);
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        StringBuilder text = new StringBuilder(type().name()).append('(');
        show(ts, text, "name");
        show(ts, text.append(", "), "loader");
        if (AttrOps.get(ts, this, "origin") != PyNone.NONE) {
            show(ts, text.append(", "), "origin");
        }
        if (AttrOps.get(ts, this, "submodule_search_locations") != PyNone.NONE) {
            show(ts, text.append(", "), "submodule_search_locations");
        }
        return text.append(')').toString();
    }

    private void show(ThreadState ts, StringBuilder text, String attribute) {
        text.append(attribute).append('=');
        text.append(Str.utf16(ReprOps.repr(ts, AttrOps.get(ts, this, attribute))));
    }
}
