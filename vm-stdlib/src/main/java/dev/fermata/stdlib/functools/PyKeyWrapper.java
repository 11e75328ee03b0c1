package dev.fermata.stdlib.functools;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// What `cmp_to_key` returns: a maker of keys, and the keys it makes, which compare as the function says.
@PyTypeSpec(name = "KeyWrapper", module = "functools", hidden = true)
final class PyKeyWrapper extends PyObject {

    static final PyType TYPE = PyKeyWrapperSpec.TYPE;

    private final Object function;
    private @Nullable Object object;

    PyKeyWrapper(Object function, @Nullable Object object) {
        super(TYPE);
        this.function = function;
        this.object = object;
    }

    /// Call self as a function.
    @PyMethod("__call__(self, /, *args, **kwargs)")
    Object callSlot(Object[] args, PyDict kwargs) {
        int given = args.length + kwargs.size();
        if (given > 1) {
            throw PyErr.typeError("K() takes at most 1 argument (%d given)", given);
        }
        Object obj = args.length == 1 ? args[0] : kwargs.get("obj");
        if (obj == null) {
            throw given == 0
                    ? PyErr.typeError("K() missing required argument 'obj' (pos 1)")
                    : PyErr.typeError(
                            "'%s' is an invalid keyword argument for K()", kwargs.keys().get(0));
        }
        return new PyKeyWrapper(function, obj);
    }

    /// Value wrapped by a key function.
    @PyGetter(value = "obj", member = true)
    Object obj() {
        return object == null ? PyNone.NONE : object;
    }

    @PySetter("obj")
    void setObj(@Nullable Object value) {
        object = value;
    }

    private Object compare(ThreadState ts, CompareOps.Op op, Object value) {
        if (!(value instanceof PyKeyWrapper other)) {
            throw PyErr.typeError("other argument must be K instance");
        }
        Object a = object;
        Object b = other.object;
        if (a == null || b == null) {
            throw PyErr.of(ExceptionTypes.ATTRIBUTE_ERROR, "object");
        }
        Object answer = CallOps.call2(ts, function, a, b);
        return CompareOps.compare(ts, op, answer, 0L);
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.EQ, value);
    }

    @PyMethod("__ne__(self, value, /)")
    Object ne(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.NE, value);
    }

    @PyMethod("__lt__(self, value, /)")
    Object lt(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.LT, value);
    }

    @PyMethod("__le__(self, value, /)")
    Object le(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.LE, value);
    }

    @PyMethod("__gt__(self, value, /)")
    Object gt(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.GT, value);
    }

    @PyMethod("__ge__(self, value, /)")
    Object ge(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.GE, value);
    }
}
