package dev.fermata.vm.types;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Convert a function to be a static method.
@PyTypeSpec(name = "staticmethod", subclassable = true, dict = true)
public final class PyStaticMethod extends PyInstance {

    /// The type `staticmethod`.
    public static final PyType TYPE = PyStaticMethodSpec.TYPE;

    private Object function = PyNone.NONE;

    private PyStaticMethod(PyType type) {
        super(type);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyStaticMethod(cls);
    }

    @PyMethod("__init__(self, function, /)")
    void init(ThreadState ts, Object function) {
        this.function = function;
        for (String name : PyClassMethod.WRAPPED_ATTRIBUTES) {
            Object value = AttrOps.find(ts, function, name);
            if (value != null) {
                setOwn(name, value);
            }
        }
    }

    @PyMethod("__get__(self, instance, owner=None, /)")
    Object get(ThreadState ts, Object instance, Object owner) {
        return function;
    }

    @Override
    public Object call(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        return CallOps.call(ts, function, args, keywords);
    }

    @PyMethod("__call__(self, /, *args, **kwargs)")
    Object callSlot(ThreadState ts, Object[] args, PyDict kwargs) {
        return dev.fermata.vm.object.ArgBinder.callWithDict(ts, function, args, kwargs);
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
        return PyStr.of("<staticmethod(" + Str.utf16(ReprOps.repr(ts, function)) + ")>");
    }
}
