package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.HashOps;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.NumberOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// Read-only proxy of a mapping.
@PyTypeSpec(name = "mappingproxy", module = "types", hidden = true, mapping = true)
public final class PyMappingProxy extends PyObject {

    /// The type `mappingproxy`.
    public static final PyType TYPE = PyMappingProxySpec.TYPE;

    private final Object mapping;

    private PyMappingProxy(Object mapping) {
        super(TYPE);
        this.mapping = mapping;
    }

    @PyMethod("__new__(cls, mapping)")
    static Object make(PyType cls, Object mapping) {
        boolean sequence = mapping instanceof PyList || mapping instanceof PyTuple;
        if (sequence || PyType.of(mapping).slot(Slot.GETITEM) == null) {
            throw PyErr.typeError(
                    "mappingproxy() argument must be a mapping, not %s", PyErr.className(mapping));
        }
        return new PyMappingProxy(mapping);
    }

    @PyMethod("__len__(self, /)")
    long len(ThreadState ts) {
        return ItemOps.len(ts, mapping);
    }

    @PyMethod("__getitem__(self, key, /)")
    Object getItem(ThreadState ts, Object key) {
        return ItemOps.get(ts, mapping, key);
    }

    @PyMethod("__contains__(self, key, /)")
    boolean contains(ThreadState ts, Object key) {
        return ItemOps.contains(ts, mapping, key);
    }

    @PyMethod("__iter__(self, /)")
    Object iter(ThreadState ts) {
        return IterOps.iter(ts, mapping);
    }

    @PyMethod("__reversed__(self, /)")
    Object reversed(ThreadState ts) {
        return CallOps.callAttribute(ts, mapping, "__reversed__");
    }

    /// Return the value for key if key is in the mapping, else default.
    @PyMethod("get(self, key, default=None, /)")
    Object get(ThreadState ts, Object key, Object default_) {
        return CallOps.callAttribute(ts, mapping, "get", key, default_);
    }

    /// Return the keys of the mapping.
    @PyMethod("keys(self, /)")
    Object keys(ThreadState ts) {
        return CallOps.callAttribute(ts, mapping, "keys");
    }

    /// Return the values of the mapping.
    @PyMethod("values(self, /)")
    Object values(ThreadState ts) {
        return CallOps.callAttribute(ts, mapping, "values");
    }

    /// Return the (key, value) pairs of the mapping.
    @PyMethod("items(self, /)")
    Object items(ThreadState ts) {
        return CallOps.callAttribute(ts, mapping, "items");
    }

    /// Return a shallow copy of the mapping.
    @PyMethod("copy(self, /)")
    Object copy(ThreadState ts) {
        return CallOps.callAttribute(ts, mapping, "copy");
    }

    private static Object unwrap(Object o) {
        return o instanceof PyMappingProxy p ? p.mapping : o;
    }

    @PyMethod("__hash__(self, /)")
    long hash(ThreadState ts) {
        return HashOps.hash(ts, mapping);
    }

    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(ThreadState ts, PyType cls, Object item) {
        return CallOps.call2(ts, Builtins.type("types.GenericAlias"), cls, item);
    }

    @PyMethod("__ior__(self, value, /)")
    Object inPlaceOr(Object value) {
        throw PyErr.typeError("'|=' is not supported by %s; use '|' instead", type().name());
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        return CompareOps.compare(ts, CompareOps.Op.EQ, mapping, unwrap(value));
    }

    @PyMethod("__or__(self, value, /)")
    Object or(ThreadState ts, Object value) {
        return NumberOps.binary(ts, NumberOps.Binary.OR, mapping, unwrap(value));
    }

    @PyMethod("__ror__(self, value, /)")
    Object ror(ThreadState ts, Object value) {
        return NumberOps.binary(ts, NumberOps.Binary.OR, unwrap(value), mapping);
    }

    @PyMethod("__str__(self, /)")
    Object str(ThreadState ts) {
        return ReprOps.str(ts, mapping);
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        return PyStr.of("mappingproxy(" + Str.utf16(ReprOps.repr(ts, mapping)) + ")");
    }
}
