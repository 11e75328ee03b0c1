package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyGenericAlias;

import org.jspecify.annotations.Nullable;

/// Return a chain object whose .__next__() method returns elements from the first iterable until it is exhausted, then elements from the next iterable, until all of the iterables are exhausted.
@PyTypeSpec(name = "chain", module = "itertools", subclassable = true)
final class PyChain extends PyIterator {

    static final PyType TYPE = PyChainSpec.TYPE;

    private @Nullable Object source;
    private @Nullable Object active;

    private PyChain(PyType type, Object source) {
        super(type);
        this.source = source;
    }

    @PyMethod("__new__(cls, /, *iterables)")
    static Object make(ThreadState ts, PyType cls, Object[] iterables) {
        return new PyChain(cls, IterOps.iter(ts, PyTuple.of(iterables)));
    }

    /// One that gives what `iterables` give.
    static PyChain of(ThreadState ts, Object... iterables) {
        return new PyChain(TYPE, IterOps.iter(ts, PyTuple.of(iterables)));
    }

    /// Alternative chain() constructor taking a single iterable argument that evaluates lazily.
    @PyMethod(value = "from_iterable(cls, iterable, /)", kind = PyMethod.Kind.CLASS)
    static Object fromIterable(ThreadState ts, PyType cls, Object iterable) {
        return new PyChain(cls, IterOps.iter(ts, iterable));
    }

    /// See PEP 585
    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(ThreadState ts, PyType cls, Object item) {
        return CallOps.call2(ts, PyGenericAlias.TYPE, cls, item);
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        while (source != null) {
            Object it = active;
            if (it == null) {
                Object iterable = IterOps.next(ts, source);
                if (iterable == null) {
                    source = null;
                    return null;
                }
                ts.charge(1);
                it = IterOps.iter(ts, iterable);
                active = it;
            }
            Object item = IterOps.next(ts, it);
            if (item != null) {
                return item;
            }
            active = null;
        }
        return null;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        ItertoolsModule.warnPickling(ts);
        if (source == null) {
            return PyTuple.of(type(), PyTuple.EMPTY);
        }
        PyTuple state = active == null ? PyTuple.of(source) : PyTuple.of(source, active);
        return PyTuple.of(type(), PyTuple.EMPTY, state);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(ThreadState ts, Object state) {
        ItertoolsModule.warnPickling(ts);
        if (!(state instanceof PyTuple t)) {
            throw PyErr.typeError("state is not a tuple");
        }
        if (t.size() == 0 || t.size() > 2) {
            throw PyErr.typeError(
                    "function takes at %s (%d given)",
                    t.size() == 0 ? "least 1 argument" : "most 2 arguments", t.size());
        }
        source = t.get(0);
        active = t.size() > 1 ? t.get(1) : null;
    }
}
