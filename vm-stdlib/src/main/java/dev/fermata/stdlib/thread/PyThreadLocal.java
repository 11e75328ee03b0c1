package dev.fermata.stdlib.thread;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.ArgBinder;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.WeakIdentityMap;

/// Thread-local data: each thread sees attributes of its own.
@PyTypeSpec(
        name = "_local",
        module = "_thread",
        subclassable = true,
        dict = true,
        weakReferences = true)
final class PyThreadLocal extends PyInstance {

    static final PyType TYPE = PyThreadLocalSpec.TYPE;

    private final Object[] args;
    private final PyDict kwargs;

    private PyThreadLocal(PyType type, Object[] args, PyDict kwargs) {
        super(type);
        this.args = args;
        this.kwargs = kwargs;
    }

    /// The attributes that a thread sees of each object.
    private static final class Attributes {
        private final WeakIdentityMap<PyDict> ofObject = new WeakIdentityMap<>();
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(ThreadState ts, PyType cls, Object[] args, PyDict kwargs) {
        if (args.length + kwargs.size() > 0
                && cls.lookup("__init__") == CoreTypes.OBJECT.lookup("__init__")) {
            throw PyErr.typeError("Initialization arguments are not supported");
        }
        PyThreadLocal made = new PyThreadLocal(cls, args, kwargs);
        PyDict attributes = new PyDict();
        ts.state(Attributes.class, Attributes::new).ofObject.put(made, attributes);
        made.setDictionary(attributes);
        return made;
    }

    /// Makes the attributes of the running thread those of the object, as `__init__` sets them if it is new to the thread.
    private void enter(ThreadState ts) {
        WeakIdentityMap<PyDict> known = ts.state(Attributes.class, Attributes::new).ofObject;
        PyDict attributes = known.get(this);
        if (attributes != null) {
            if (toDictionary() != attributes) {
                setDictionary(attributes);
            }
            return;
        }
        attributes = new PyDict();
        known.put(this, attributes);
        setDictionary(attributes);
        Object init = type().lookup("__init__");
        if (init != CoreTypes.OBJECT.lookup("__init__")) {
            ArgBinder.callWithDict(
                    ts, AttrOps.getGeneric(ts, this, "__init__"), args.clone(), kwargs);
        }
    }

    @PyMethod("__getattribute__(self, name, /)")
    Object getattribute(ThreadState ts, String name) {
        enter(ts);
        return AttrOps.getGeneric(ts, this, name);
    }

    @PyMethod("__setattr__(self, name, value, /)")
    void setattr(ThreadState ts, String name, Object value) {
        enter(ts);
        AttrOps.setGeneric(ts, this, name, value);
    }

    @PyMethod("__delattr__(self, name, /)")
    void delattr(ThreadState ts, String name) {
        enter(ts);
        AttrOps.setGeneric(ts, this, name, null);
    }
}
