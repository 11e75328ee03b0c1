package dev.fermata.vm.types;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.PyBoundMethod;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyMethodLike;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import java.util.List;

/// Convert a function to be a class method.
@PyTypeSpec(name = "classmethod", subclassable = true, dict = true)
public final class PyClassMethod extends PyInstance {

    /// The type `classmethod`.
    public static final PyType TYPE = PyClassMethodSpec.TYPE;

    /// What a wrapper takes over from what it wraps.
    static final List<String> WRAPPED_ATTRIBUTES =
            List.of("__module__", "__name__", "__qualname__", "__doc__", "__annotations__");

    private Object function = PyNone.NONE;

    private PyClassMethod(PyType type) {
        super(type);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyClassMethod(cls);
    }

    @PyMethod("__init__(self, function, /)")
    void init(ThreadState ts, Object function) {
        this.function = function;
        for (String name : WRAPPED_ATTRIBUTES) {
            Object value = AttrOps.find(ts, function, name);
            if (value != null) {
                setOwn(name, value);
            }
        }
    }

    @PyMethod("__get__(self, instance, owner=None, /)")
    Object get(ThreadState ts, Object instance, Object owner) {
        Object c = owner == PyNone.NONE ? PyType.of(instance) : owner;
        Object chained = PyType.of(function).slot(Slot.GET);
        if (function instanceof PyBoundMethod method) {
            return new PyBoundMethod(method, c);
        }
        if (chained != null && !(function instanceof PyMethodLike)) {
            return CallOps.callMethod2(ts, chained, function, c, c);
        }
        return new PyBoundMethod(function, c);
    }

    @PyGetter(value = "__func__", member = true)
    Object func() {
        return function;
    }

    @PyGetter(value = "__wrapped__", member = true)
    Object wrapped() {
        return function;
    }

    @PyGetter("__isabstractmethod__")
    boolean isAbstract(ThreadState ts) {
        Object flag = AttrOps.find(ts, function, "__isabstractmethod__");
        return flag != null && CompareOps.truth(ts, flag);
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        return PyStr.of("<classmethod(" + Str.utf16(ReprOps.repr(ts, function)) + ")>");
    }
}
