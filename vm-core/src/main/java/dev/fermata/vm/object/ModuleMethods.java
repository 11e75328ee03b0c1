package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/// Create a module object.
///
/// The name must be a string; the optional docstring can have any type.
@PyTypeSpec(
        name = "module",
        module = "types",
        self = PyModule.class,
        hidden = true,
        subclassable = true,
        dict = true,
        weakReferences = true)
final class ModuleMethods {

    private ModuleMethods() {}

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyModule(cls, new PyDict());
    }

    @PyMethod("__init__(self, name, doc=None)")
    static void init(PyModule self, Object name, Object doc) {
        if (!Str.isStr(name)) {
            throw PyErr.expected("module() argument 'name'", "str", name);
        }
        PyDict dict = self.dict();
        dict.put("__name__", name);
        dict.put("__doc__", doc);
        dict.put("__package__", PyNone.NONE);
        dict.put("__loader__", PyNone.NONE);
        dict.put("__spec__", PyNone.NONE);
    }

    @PyMethod("__getattribute__(self, name, /)")
    static Object getattribute(ThreadState ts, PyModule self, String name) {
        Object own = self.dict().get(name);
        if (own != null && self.type() == PyModule.TYPE && !name.startsWith("__")) {
            return own;
        }
        try {
            return AttrOps.getGeneric(ts, self, name);
        } catch (PyException e) {
            if (!e.is(ExceptionTypes.ATTRIBUTE_ERROR)) {
                throw e;
            }
        }
        Object hook = self.dict().get("__getattr__");
        if (hook != null) {
            return CallOps.call1(ts, hook, PyStr.ofName(name));
        }
        throw missing(self, name);
    }

    private static PyException missing(PyModule self, String name) {
        Object moduleName = self.dict().get("__name__");
        if (moduleName == null || !Str.isStr(moduleName)) {
            return PyErr.attributeError(self, name, "module has no attribute '%s'", name);
        }
        if (isInitializing(self)) {
            return PyErr.attributeError(
                    self,
                    name,
                    "partially initialized module '%s' has no attribute '%s' (most likely due to a"
                            + " circular import)",
                    Str.utf16(moduleName),
                    name);
        }
        return PyErr.attributeError(
                self, name, "module '%s' has no attribute '%s'", Str.utf16(moduleName), name);
    }

    private static boolean isInitializing(PyModule self) {
        return self.dict().get("__spec__") instanceof PyInstance spec
                && spec.getOwn("_initializing") instanceof Boolean initializing
                && initializing;
    }

    @PyMethod("__repr__(self, /)")
    static Object repr(ThreadState ts, PyModule self) {
        Object name = self.dict().get("__name__");
        String text = name == null ? "'?'" : Str.utf16(ReprOps.repr(ts, name));
        Object file = self.dict().get("__file__");
        if (file != null && file != PyNone.NONE) {
            return PyStr.of("<module " + text + " from " + Str.utf16(ReprOps.repr(ts, file)) + ">");
        }
        Object spec = self.dict().get("__spec__");
        boolean builtin = spec instanceof PyInstance s && "built-in".equals(s.getOwn("origin"));
        return PyStr.of("<module " + text + (builtin ? " (built-in)>" : ">"));
    }

    @PyMethod("__dir__(self, /)")
    static Object dir(ThreadState ts, PyModule self) {
        if (!(AttrOps.get(ts, self, "__dict__") instanceof PyDict)) {
            throw PyErr.typeError("<module>.__dict__ is not a dictionary");
        }
        Object hook = self.dict().get("__dir__");
        if (hook != null) {
            return CallOps.call0(ts, hook);
        }
        Map<String, Object> names = new TreeMap<>();
        for (Object key : self.dict().keys()) {
            if (Str.isStr(key)) {
                names.put(Str.utf16(key), key);
            }
        }
        return PyList.of(names.values().toArray());
    }

    @PyGetter(value = "__dict__", member = true)
    static Object dict(PyModule self) {
        return self.dict();
    }

    @PyGetter("__annotations__")
    static Object annotations(PyModule self) {
        Object found = self.dict().get("__annotations__");
        if (found == null) {
            found = new PyDict();
            self.dict().put("__annotations__", found);
        }
        return found;
    }

    @PySetter("__annotations__")
    static void setAnnotations(PyModule self, @Nullable Object value) {
        if (value != null) {
            self.dict().put("__annotations__", value);
        } else if (self.dict().remove("__annotations__") == null) {
            throw PyErr.attributeError(self, "__annotations__", "__annotations__");
        }
    }
}
