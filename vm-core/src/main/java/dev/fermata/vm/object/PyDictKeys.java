package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

/// A view of the keys of a dict.
@PyTypeSpec(name = "dict_keys", hidden = true)
public final class PyDictKeys extends PyObject {

    /// The type `dict_keys`.
    public static final PyType TYPE = PyDictKeysSpec.TYPE;

    private final PyDict dict;

    /// Makes a view of `dict`.
    public PyDictKeys(PyDict dict) {
        super(TYPE);
        this.dict = dict;
    }

    @PyMethod("__len__(self, /)")
    long len() {
        return dict.size();
    }

    @PyMethod("__iter__(self, /)")
    Object iter() {
        return PyDictIterator.of(dict, PyDictIterator.Kind.KEYS, false);
    }

    @PyMethod("__reversed__(self, /)")
    Object reversed() {
        return PyDictIterator.of(dict, PyDictIterator.Kind.KEYS, true);
    }

    @PyGetter("mapping")
    Object mapping(ThreadState ts) {
        return CallOps.call1(ts, Builtins.type("types.mappingproxy"), dict);
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        if (!ts.reprEnter(this)) {
            return "...";
        }
        try {
            return PyStr.of(
                    "dict_keys(" + Str.utf16(ReprOps.repr(ts, IterOps.toList(ts, this))) + ")");
        } finally {
            ts.reprLeave(this);
        }
    }

    @PyMethod("__contains__(self, key, /)")
    boolean contains(ThreadState ts, Object key) {
        return dict.get(ts, key) != null;
    }

    @PyMethod("__lt__(self, value, /)")
    Object lt(ThreadState ts, Object value) {
        return DictViews.compare(ts, CompareOps.Op.LT, this, value);
    }

    @PyMethod("__le__(self, value, /)")
    Object le(ThreadState ts, Object value) {
        return DictViews.compare(ts, CompareOps.Op.LE, this, value);
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        return DictViews.compare(ts, CompareOps.Op.EQ, this, value);
    }

    @PyMethod("__gt__(self, value, /)")
    Object gt(ThreadState ts, Object value) {
        return DictViews.compare(ts, CompareOps.Op.GT, this, value);
    }

    @PyMethod("__ge__(self, value, /)")
    Object ge(ThreadState ts, Object value) {
        return DictViews.compare(ts, CompareOps.Op.GE, this, value);
    }

    @PyMethod("__and__(self, value, /)")
    Object and(ThreadState ts, Object value) {
        return DictViews.combine(ts, this, "intersection_update", value);
    }

    @PyMethod("__rand__(self, value, /)")
    Object rand(ThreadState ts, Object value) {
        return DictViews.combine(ts, value, "intersection_update", this);
    }

    @PyMethod("__or__(self, value, /)")
    Object or(ThreadState ts, Object value) {
        return DictViews.combine(ts, this, "update", value);
    }

    @PyMethod("__ror__(self, value, /)")
    Object ror(ThreadState ts, Object value) {
        return DictViews.combine(ts, value, "update", this);
    }

    @PyMethod("__sub__(self, value, /)")
    Object sub(ThreadState ts, Object value) {
        return DictViews.combine(ts, this, "difference_update", value);
    }

    @PyMethod("__rsub__(self, value, /)")
    Object rsub(ThreadState ts, Object value) {
        return DictViews.combine(ts, value, "difference_update", this);
    }

    @PyMethod("__xor__(self, value, /)")
    Object xor(ThreadState ts, Object value) {
        return DictViews.combine(ts, this, "symmetric_difference_update", value);
    }

    @PyMethod("__rxor__(self, value, /)")
    Object rxor(ThreadState ts, Object value) {
        return DictViews.combine(ts, value, "symmetric_difference_update", this);
    }

    /// Return whether the view has nothing in common with an iterable.
    @PyMethod("isdisjoint(self, other, /)")
    boolean isDisjoint(ThreadState ts, Object other) {
        Object it = IterOps.iter(ts, other);
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1);
            if (contains(ts, item)) {
                return false;
            }
        }
        return true;
    }
}
