package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// What `object.__reduce_ex__` and `object.__getstate__` return (Library Reference, "Pickling Class Instances"; PEP 307).
final class ObjectReduction {

    private ObjectReduction() {}

    /// `object.__reduce_ex__(self, protocol)`: for protocols below 2 by `copyreg._reduce_ex`, else by
    /// `copyreg.__newobj__`.
    static Object reduce(ThreadState ts, Object self, int protocol) {
        Object copyreg = importModule(ts, "copyreg");
        if (protocol < 2) {
            return CallOps.call2(ts, AttrOps.get(ts, copyreg, "_reduce_ex"), self, (long) protocol);
        }
        PyType type = PyType.of(self);
        Object[] newArgs = CallOps.NO_ARGS;
        @Nullable PyDict newKeywords = null;
        Object getNewArgsEx = AttrOps.find(ts, self, "__getnewargs_ex__");
        if (getNewArgsEx != null) {
            Object pair = CallOps.call0(ts, getNewArgsEx);
            if (!(pair instanceof PyTuple t)) {
                throw PyErr.typeError(
                        "__getnewargs_ex__ should return a tuple, not '%s'", PyErr.className(pair));
            }
            if (t.size() != 2
                    || !(t.get(0) instanceof PyTuple args)
                    || !(t.get(1) instanceof PyDict keywords)) {
                throw PyErr.valueError(
                        "__getnewargs_ex__ should return a tuple of length 2, not %d", t.size());
            }
            newArgs = args.items();
            newKeywords = keywords;
        } else {
            Object getNewArgs = AttrOps.find(ts, self, "__getnewargs__");
            if (getNewArgs != null) {
                Object args = CallOps.call0(ts, getNewArgs);
                if (!(args instanceof PyTuple t)) {
                    throw PyErr.typeError(
                            "__getnewargs__ should return a tuple, not '%s'",
                            PyErr.className(args));
                }
                newArgs = t.items();
            }
        }
        Object state = AttrOps.get(ts, self, "__getstate__");
        Object stateValue = CallOps.call0(ts, state);
        Object listItems = self instanceof PyList ? IterOps.iter(ts, self) : PyNone.NONE;
        Object dictItems =
                self instanceof PyDict
                        ? IterOps.iter(ts, CallOps.callAttribute(ts, self, "items"))
                        : PyNone.NONE;
        if (newKeywords != null && newKeywords.size() > 0) {
            return PyTuple.of(
                    AttrOps.get(ts, copyreg, "__newobj_ex__"),
                    PyTuple.of(type, PyTuple.of(newArgs), newKeywords),
                    stateValue,
                    listItems,
                    dictItems);
        }
        Object[] all = new Object[newArgs.length + 1];
        all[0] = type;
        System.arraycopy(newArgs, 0, all, 1, newArgs.length);
        return PyTuple.of(
                AttrOps.get(ts, copyreg, "__newobj__"),
                PyTuple.of(all),
                stateValue,
                listItems,
                dictItems);
    }

    /// `object.__getstate__(self)`: the instance dict, with the values of slots beside it if there are any.
    static Object state(ThreadState ts, Object self) {
        Object dict = PyNone.NONE;
        PyDict slots = new PyDict();
        if (self instanceof PyInstance instance) {
            PyType type = instance.type();
            if (type.hasInstanceDict()) {
                PyDict own = instance.toDictionary();
                dict = own.size() == 0 ? PyNone.NONE : own;
            }
            for (PyType t : type.mro()) {
                for (Object key : t.dict().keys()) {
                    if (t.dict().get(ts, key) instanceof PyMemberDescriptor member) {
                        Object value = instance.values[member.index()];
                        if (value != null) {
                            slots.put(ts, key, value);
                        }
                    }
                }
            }
        }
        return slots.size() == 0 ? dict : PyTuple.of(dict, slots);
    }

    private static Object importModule(ThreadState ts, String name) {
        return CallOps.call1(ts, ts.interpreter().builtin("__import__"), name);
    }
}
