package dev.fermata.stdlib.collections;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.DictOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyGenericAlias;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// defaultdict(default_factory=None, /, [...]) --> dict with default factory
///
/// The default factory is called without arguments to produce a new value when a key is not present, in __getitem__ only. A defaultdict compares equal to a dict with the same items. All remaining arguments are treated the same as if they were passed to the dict constructor, including keyword arguments.
@PyTypeSpec(
        name = "defaultdict",
        module = "collections",
        base = PyDict.class,
        subclassable = true,
        hidden = true)
final class PyDefaultDict extends PyDict {

    static final PyType TYPE = PyDefaultDictSpec.TYPE;

    private Object defaultFactory = PyNone.NONE;

    private PyDefaultDict(PyType type) {
        super(type);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyDefaultDict(cls);
    }

    @PyMethod("__init__(self, /, *args, **kwargs)")
    void init(ThreadState ts, Object[] args, PyDict kwargs) {
        Object factory = args.length == 0 ? PyNone.NONE : args[0];
        if (factory != PyNone.NONE && !CallOps.isCallable(factory)) {
            throw PyErr.typeError("first argument must be callable or None");
        }
        defaultFactory = factory;
        Object[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        DictOps.update(ts, this, "dict", rest, kwargs);
    }

    /// Factory for default value called by __missing__().
    @PyGetter("default_factory")
    Object defaultFactory() {
        return defaultFactory;
    }

    @PySetter("default_factory")
    void setDefaultFactory(@Nullable Object value) {
        defaultFactory = value == null ? PyNone.NONE : value;
    }

    /// Called by __getitem__ for a missing key: sets and returns what the default factory gives, or raises KeyError without one.
    @PyMethod("__missing__(self, key, /)")
    Object missing(ThreadState ts, Object key) {
        if (defaultFactory == PyNone.NONE) {
            throw PyErr.keyError(key);
        }
        Object value = CallOps.call0(ts, defaultFactory);
        put(ts, key, value);
        return value;
    }

    /// D.copy() -> a shallow copy of D.
    @PyMethod("copy(self, /)")
    Object copyDict(ThreadState ts) {
        return CallOps.call2(ts, type(), defaultFactory, this);
    }

    /// D.copy() -> a shallow copy of D.
    @PyMethod("__copy__(self, /)")
    Object copyMethod(ThreadState ts) {
        return copyDict(ts);
    }

    @PyMethod("__or__(self, value, /)")
    Object union(ThreadState ts, Object value) {
        if (!(value instanceof PyDict)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        Object sum = copyDict(ts);
        if (!(sum instanceof PyDict dict)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        DictOps.merge(ts, dict, value);
        return sum;
    }

    @PyMethod("__ror__(self, value, /)")
    Object reflectedUnion(ThreadState ts, Object value) {
        if (!(value instanceof PyDict)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        Object sum = CallOps.call2(ts, type(), defaultFactory, value);
        if (!(sum instanceof PyDict dict)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        DictOps.merge(ts, dict, this);
        return sum;
    }

    @PyMethod("__repr__(self, /)")
    String show(ThreadState ts) {
        String factory = "...";
        if (ts.reprEnter(defaultFactory)) {
            try {
                factory = Str.utf16(ReprOps.repr(ts, defaultFactory));
            } finally {
                ts.reprLeave(defaultFactory);
            }
        }
        Object items = CallOps.call1(ts, AttrOps.get(ts, PyDict.TYPE, "__repr__"), this);
        return type().name() + "(" + factory + ", " + Str.utf16(items) + ")";
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        PyTuple args = defaultFactory == PyNone.NONE ? PyTuple.EMPTY : PyTuple.of(defaultFactory);
        Object items = IterOps.iter(ts, CallOps.callAttribute(ts, this, "items"));
        return PyTuple.of(type(), args, PyNone.NONE, PyNone.NONE, items);
    }

    /// See PEP 585
    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object genericAlias(PyType cls, Object item) {
        return PyGenericAlias.of(cls, item instanceof PyTuple t ? t : PyTuple.of(item));
    }
}
