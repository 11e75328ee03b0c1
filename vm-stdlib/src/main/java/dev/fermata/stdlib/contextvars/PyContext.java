package dev.fermata.stdlib.contextvars;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.ArgBinder;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.ScriptContext;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// The values of context variables in one context.
@PyTypeSpec(name = "Context", module = "_contextvars", mapping = true, weakReferences = true)
final class PyContext extends PyObject implements ScriptContext {

    static final PyType TYPE = PyContextSpec.TYPE;

    private final PyDict values;
    private boolean entered;

    /// The context that is current again when this one is left.
    private @Nullable PyContext before;

    private PyContext(PyDict values) {
        super(TYPE);
        this.values = values;
    }

    /// The context that the script is in.
    private static final class Current {
        private PyContext context = new PyContext(new PyDict());
    }

    private static Current holder(ThreadState ts) {
        return ts.state(Current.class, Current::new);
    }

    /// The context that is current.
    static PyContext current(ThreadState ts) {
        return holder(ts).context;
    }

    /// A copy of this context.
    PyContext copied(ThreadState ts) {
        PyDict copy = new PyDict();
        for (Object key : values.keys()) {
            ts.charge(1);
            copy.put(ts, key, values.get(ts, key));
        }
        return new PyContext(copy);
    }

    /// The value of `variable`, or null.
    @Nullable Object get(ThreadState ts, PyContextVar variable) {
        return values.get(ts, variable);
    }

    /// Sets `variable`, or removes it if `value` is null.
    void set(ThreadState ts, PyContextVar variable, @Nullable Object value) {
        if (value == null) {
            values.remove(ts, variable);
        } else {
            values.put(ts, variable, value);
        }
    }

    @PyMethod("__new__(cls, /)")
    static Object make(PyType cls) {
        return new PyContext(new PyDict());
    }

    /// Execute the callable in the context object, with the given arguments.
    ///
    /// Return the result of the execution or propagate an exception if one occurred.
    @PyMethod(value = "run(self, callable, /, *args, **kwargs)", framed = true)
    Object run(ThreadState ts, Object callable, Object[] args, PyDict kwargs) {
        enter(ts);
        try {
            return ArgBinder.callWithDict(ts, callable, args, kwargs);
        } finally {
            leave(ts);
        }
    }

    @Override
    public void enter(ThreadState ts) {
        if (entered) {
            throw PyErr.runtimeError(
                    "cannot enter context: %s is already entered", ReprOps.repr(ts, this));
        }
        Current holder = holder(ts);
        before = holder.context;
        entered = true;
        holder.context = this;
    }

    @Override
    public void leave(ThreadState ts) {
        holder(ts).context = before;
        before = null;
        entered = false;
    }

    /// Return a shallow copy of the context object.
    @PyMethod("copy(self, /)")
    Object copy(ThreadState ts) {
        return copied(ts);
    }

    /// Return the value for `key` if `key` has the value in the context object.
    ///
    /// If `key` does not exist, return `default`. If `default` is not given, return None.
    @PyMethod("get(self, key, default=None, /)")
    Object getOrDefault(ThreadState ts, Object key, Object default_) {
        Object value = get(ts, key(ts, key));
        return value == null ? default_ : value;
    }

    private static PyContextVar key(ThreadState ts, Object key) {
        if (key instanceof PyContextVar variable) {
            return variable;
        }
        throw PyErr.typeError(
                "a ContextVar key was expected, got %s", Str.utf16(ReprOps.repr(ts, key)));
    }

    @PyMethod("__getitem__(self, key, /)")
    Object getItem(ThreadState ts, Object key) {
        Object value = get(ts, key(ts, key));
        if (value == null) {
            throw PyErr.keyError(key);
        }
        return value;
    }

    @PyMethod("__contains__(self, key, /)")
    boolean contains(ThreadState ts, Object key) {
        return get(ts, key(ts, key)) != null;
    }

    @PyMethod("__len__(self, /)")
    long len() {
        return values.size();
    }

    @PyMethod("__iter__(self, /)")
    Object iter(ThreadState ts) {
        return IterOps.iter(ts, CallOps.callAttribute(ts, values, "keys"));
    }

    /// Return a list of all variables in the context object.
    @PyMethod("keys(self, /)")
    Object keys(ThreadState ts) {
        return CallOps.callAttribute(ts, values, "keys");
    }

    /// Return a list of all variables' values in the context object.
    @PyMethod("values(self, /)")
    Object values(ThreadState ts) {
        return CallOps.callAttribute(ts, values, "values");
    }

    /// Return all variables and their values in the context object.
    ///
    /// The result is returned as a list of 2-tuples (variable, value).
    @PyMethod("items(self, /)")
    Object items(ThreadState ts) {
        return CallOps.callAttribute(ts, values, "items");
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        return value instanceof PyContext other
                ? CompareOps.compare(ts, CompareOps.Op.EQ, values, other.values)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }
}
