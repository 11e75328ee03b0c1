package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.DictOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// A simple attribute-based namespace.
///
/// SimpleNamespace(**kwargs)
@PyTypeSpec(name = "SimpleNamespace", module = "types", subclassable = true, dict = true)
public final class PySimpleNamespace extends PyInstance {

    /// The type `types.SimpleNamespace`.
    public static final PyType TYPE = PySimpleNamespaceSpec.TYPE;

    /// Makes a namespace whose `__dict__` is `attributes`.
    public PySimpleNamespace(PyDict attributes) {
        this(TYPE, attributes);
    }

    private PySimpleNamespace(PyType type, PyDict attributes) {
        super(type);
        setDictionary(attributes);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PySimpleNamespace(cls, new PyDict());
    }

    @PyMethod("__init__(self, /, *args, **kwargs)")
    void init(ThreadState ts, Object[] args, PyDict kwargs) {
        if (args.length > 0) {
            throw PyErr.typeError("no positional arguments expected");
        }
        DictOps.merge(ts, toDictionary(), kwargs);
    }

    private Object compare(ThreadState ts, CompareOps.Op op, Object value) {
        return value instanceof PySimpleNamespace other
                ? CompareOps.compare(ts, op, toDictionary(), other.toDictionary())
                : PyNotImplemented.NOT_IMPLEMENTED;
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

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        String name = type() == TYPE ? "namespace" : type().name();
        if (!ts.reprEnter(this)) {
            return name + "(...)";
        }
        try {
            StringBuilder text = new StringBuilder(name).append('(');
            PyDict attributes = toDictionary();
            for (Object key : attributes.keys()) {
                if (Str.isStr(key) && Str.length(key) > 0) {
                    text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ");
                    text.append(Str.utf16(key)).append('=');
                    text.append(Str.utf16(ReprOps.repr(ts, attributes.get(ts, key))));
                }
            }
            return text.append(')').toString();
        } finally {
            ts.reprLeave(this);
        }
    }

    /// Return state information for pickling
    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        return PyTuple.of(type(), PyTuple.EMPTY, toDictionary());
    }
}
