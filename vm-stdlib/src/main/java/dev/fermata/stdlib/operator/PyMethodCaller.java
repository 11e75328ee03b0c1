package dev.fermata.stdlib.operator;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.ArgBinder;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import java.util.Arrays;

/// Return a callable object that calls the given method on its operand.
///
/// After f = methodcaller('name'), the call f(r) returns r.name(). After g = methodcaller('name', 'date', foo=1), the call g(r) returns r.name('date', foo=1).
@PyTypeSpec(name = "methodcaller", module = "operator", hidden = true)
final class PyMethodCaller extends PyInstance {

    static final PyType TYPE = PyMethodCallerSpec.TYPE;

    private final Object name;
    private final Object[] args;
    private final PyDict kwargs;

    private PyMethodCaller(PyType type, Object name, Object[] args, PyDict kwargs) {
        super(type);
        this.name = name;
        this.args = args;
        this.kwargs = kwargs;
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        if (args.length == 0) {
            throw PyErr.typeError("methodcaller needs at least one argument, the method name");
        }
        Object name = args[0];
        if (!Str.isStr(name)) {
            throw PyErr.typeError("method name must be a string");
        }
        return new PyMethodCaller(cls, name, Arrays.copyOfRange(args, 1, args.length), kwargs);
    }

    /// Call self as a function.
    @PyMethod("__call__(self, obj, /)")
    Object callSlot(ThreadState ts, Object obj) {
        Object method = AttrOps.get(ts, obj, Str.utf16(name));
        return ArgBinder.callWithDict(ts, method, args.clone(), kwargs);
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        StringBuilder text = new StringBuilder("operator.methodcaller(");
        text.append(Str.utf16(ReprOps.repr(ts, name)));
        for (Object arg : args) {
            text.append(", ").append(Str.utf16(ReprOps.repr(ts, arg)));
        }
        for (Object key : kwargs.keys()) {
            Object value = kwargs.get(ts, key);
            text.append(", ").append(Str.utf16(key)).append('=');
            text.append(value == null ? "" : Str.utf16(ReprOps.repr(ts, value)));
        }
        return text.append(')').toString();
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        Object[] all = new Object[args.length + 1];
        all[0] = name;
        System.arraycopy(args, 0, all, 1, args.length);
        if (kwargs.size() == 0) {
            return PyTuple.of(type(), PyTuple.of(all));
        }
        Object functools = CallOps.call1(ts, ts.interpreter().builtin("__import__"), "functools");
        Object partial = AttrOps.get(ts, functools, "partial");
        Object made = ArgBinder.callWithDict(ts, partial, new Object[] {type(), name}, kwargs);
        return PyTuple.of(made, PyTuple.of(args.clone()));
    }
}
