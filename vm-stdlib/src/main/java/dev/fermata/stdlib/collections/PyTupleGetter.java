package dev.fermata.stdlib.collections;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// The descriptor of a field of a named tuple.
@PyTypeSpec(name = "_tuplegetter", module = "collections", hidden = true)
final class PyTupleGetter extends PyObject {

    static final PyType TYPE = PyTupleGetterSpec.TYPE;

    private final int index;
    private Object doc;

    private PyTupleGetter(int index, Object doc) {
        super(TYPE);
        this.index = index;
        this.doc = doc;
    }

    @PyMethod("__new__(cls, index, doc, /)")
    static Object make(PyType cls, int index, Object doc) {
        return new PyTupleGetter(index, doc);
    }

    @PyMethod("__get__(self, instance, owner=None, /)")
    Object get(Object instance, Object owner) {
        if (instance == PyNone.NONE) {
            return this;
        }
        if (!(instance instanceof PyTuple tuple)) {
            throw PyErr.typeError(
                    "descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object",
                    index, PyErr.className(instance));
        }
        if (index < 0 || index >= tuple.size()) {
            throw PyErr.indexError("tuple index out of range");
        }
        return tuple.get(index);
    }

    @PyMethod("__set__(self, instance, value, /)")
    void set(Object instance, Object value) {
        throw PyErr.of(ExceptionTypes.ATTRIBUTE_ERROR, "can't set attribute");
    }

    @PyMethod("__delete__(self, instance, /)")
    void delete(Object instance) {
        throw PyErr.of(ExceptionTypes.ATTRIBUTE_ERROR, "can't delete attribute");
    }

    @PyGetter("__doc__")
    Object doc() {
        return doc;
    }

    @PySetter("__doc__")
    void setDoc(@Nullable Object value) {
        doc = value == null ? PyNone.NONE : value;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        return PyTuple.of(type(), PyTuple.of((long) index, doc));
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        return "_tuplegetter(" + index + ", " + Str.utf16(ReprOps.repr(ts, doc)) + ")";
    }
}
