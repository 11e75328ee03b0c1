package dev.fermata.stdlib.functools;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.ArgBinder;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyGenericAlias;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Create a new function with partial application of the given arguments and keywords.
@PyTypeSpec(
        name = "partial",
        module = "functools",
        subclassable = true,
        dict = true,
        hidden = true,
        weakReferences = true)
final class PyPartial extends PyInstance {

    static final PyType TYPE = PyPartialSpec.TYPE;

    private Object function;
    private PyTuple args;
    private PyDict keywords;

    private PyPartial(PyType type, Object function, PyTuple args, PyDict keywords) {
        super(type);
        this.function = function;
        this.args = args;
        this.keywords = keywords;
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(ThreadState ts, PyType cls, Object[] args, PyDict kwargs) {
        if (args.length == 0) {
            throw PyErr.typeError("type 'partial' takes at least one argument");
        }
        Object function = args[0];
        if (!CallOps.isCallable(function)) {
            throw PyErr.typeError("the first argument must be callable");
        }
        PyTuple bound = PyTuple.of(Arrays.copyOfRange(args, 1, args.length));
        PyDict keywords = new PyDict();
        if (function instanceof PyPartial inner && inner.type() == TYPE && inner.isPlain()) {
            function = inner.function;
            bound = PyTuple.of(joined(inner.args.items(), bound.items()));
            keywords.putAll(ts, inner.keywords);
        }
        keywords.putAll(ts, kwargs);
        return new PyPartial(cls, function, bound, keywords);
    }

    /// Whether the object has no attributes of its own that flattening would lose.
    private boolean isPlain() {
        return !inDictionaryMode() || dictionary().size() == 0;
    }

    private static Object[] joined(Object[] a, Object[] b) {
        Object[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    @Override
    public Object call(ThreadState ts, Object[] given, String @Nullable [] names) {
        if (type() != TYPE) {
            return super.call(ts, given, names);
        }
        ts.enter(" while calling a Python object");
        try {
            return callBound(ts, given, names);
        } finally {
            ts.leave();
        }
    }

    private Object callBound(ThreadState ts, Object[] given, String @Nullable [] names) {
        if (keywords.size() == 0) {
            return CallOps.call(ts, function, joined(args.items(), given), names);
        }
        int positional = names == null ? given.length : given.length - names.length;
        PyDict merged = new PyDict();
        merged.putAll(ts, keywords);
        for (int i = positional; i < given.length && names != null; i++) {
            merged.put(ts, PyStr.ofName(names[i - positional]), given[i]);
        }
        Object[] all = joined(args.items(), Arrays.copyOf(given, positional));
        return ArgBinder.callWithDict(ts, function, all, merged);
    }

    /// Call self as a function.
    @PyMethod("__call__(self, /, *args, **kwargs)")
    Object callSlot(ThreadState ts, Object[] args, PyDict kwargs) {
        PyDict merged = new PyDict();
        merged.putAll(ts, keywords);
        merged.putAll(ts, kwargs);
        return ArgBinder.callWithDict(ts, function, joined(this.args.items(), args), merged);
    }

    /// function object to use in future partial calls
    @PyGetter(value = "func", member = true)
    Object func() {
        return function;
    }

    /// tuple of arguments to future partial calls
    @PyGetter(value = "args", member = true)
    Object args() {
        return args;
    }

    /// dictionary of keyword arguments to future partial calls
    @PyGetter(value = "keywords", member = true)
    Object keywords() {
        return keywords;
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        String name = type() == TYPE ? "functools.partial" : type().name();
        if (!ts.reprEnter(this)) {
            return "...";
        }
        try {
            StringBuilder text = new StringBuilder(name).append('(').append(show(ts, function));
            for (Object arg : args.items()) {
                text.append(", ").append(show(ts, arg));
            }
            for (Object key : keywords.keys()) {
                text.append(", ").append(Str.utf16(ReprOps.str(ts, key))).append('=');
                Object value = keywords.get(ts, key);
                text.append(value == null ? "" : show(ts, value));
            }
            return text.append(')').toString();
        } finally {
            ts.reprLeave(this);
        }
    }

    private static String show(ThreadState ts, Object o) {
        return Str.utf16(ReprOps.repr(ts, o));
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        Object dict = toDictionary().size() == 0 ? PyNone.NONE : dictionary();
        return PyTuple.of(type(), PyTuple.of(function), PyTuple.of(function, args, keywords, dict));
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(ThreadState ts, Object state) {
        if (!(state instanceof PyTuple t)
                || t.size() != 4
                || !CallOps.isCallable(t.get(0))
                || !(t.get(1) instanceof PyTuple newArgs)
                || t.get(2) != PyNone.NONE && !(t.get(2) instanceof PyDict)) {
            throw PyErr.typeError("invalid partial state");
        }
        function = t.get(0);
        args = PyTuple.of(newArgs.items().clone());
        PyDict fresh = new PyDict();
        if (t.get(2) instanceof PyDict given) {
            fresh.putAll(ts, given);
        }
        keywords = fresh;
        if (t.get(3) instanceof PyDict dict) {
            setDictionary(dict);
        }
    }

    /// See PEP 585
    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(PyType cls, Object item) {
        return PyGenericAlias.of(cls, item instanceof PyTuple t ? t : PyTuple.of(item));
    }
}
