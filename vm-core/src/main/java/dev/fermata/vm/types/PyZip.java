package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyStepIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// The zip object yields n-length tuples, where n is the number of iterables passed as positional arguments to zip().
/// The i-th element in every tuple comes from the i-th iterable argument to zip(). This continues until the shortest
/// argument is exhausted.
///
/// If strict is true and one of the arguments is exhausted before the others, raise a ValueError.
@PyTypeSpec(name = "zip", subclassable = true)
public final class PyZip extends PyStepIterator {

    /// The type `zip`.
    public static final PyType TYPE = PyZipSpec.TYPE;

    private Object[] iterators;
    private boolean strict;

    private PyZip(PyType type, Object[] iterators, boolean strict) {
        super(type);
        this.iterators = iterators;
        this.strict = strict;
    }

    @PyMethod("__new__(cls, /, *iterables, strict=False)")
    static Object make(ThreadState ts, PyType cls, Object[] iterables, boolean strict) {
        Object[] iterators = new Object[iterables.length];
        for (int i = 0; i < iterators.length; i++) {
            if (PyType.of(iterables[i]).slot(dev.fermata.vm.object.Slot.ITER) == null
                    && PyType.of(iterables[i]).slot(dev.fermata.vm.object.Slot.GETITEM) == null) {
                throw PyErr.typeError("'%s' object is not iterable", PyErr.className(iterables[i]));
            }
            iterators[i] = IterOps.iter(ts, iterables[i]);
        }
        return new PyZip(cls, iterators, strict);
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Object[] its = iterators;
        if (its.length == 0) {
            return null;
        }
        Object[] items = new Object[its.length];
        for (int i = 0; i < its.length; i++) {
            Object item = IterOps.next(ts, its[i]);
            if (item == null) {
                ended(ts, i);
                return null;
            }
            items[i] = item;
        }
        return PyTuple.of(items);
    }

    @Override
    public boolean runsPython() {
        return anyRunsPython(iterators);
    }

    /// Whether one of `iterators` runs Python code.
    static boolean anyRunsPython(Object[] iterators) {
        for (Object iterator : iterators) {
            if (runsPython(iterator)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable NextCall nextCall(ThreadState ts) {
        return runsPython()
                ? NextCall.framed("zip_next", this, PyTuple.of(iterators.clone()))
                : null;
    }

    /// Ends the iteration because iterator `index` has ended.
    ///
    /// @throws PyException ValueError if `strict` forbids that
    public void ended(ThreadState ts, int index) {
        Object[] its = iterators;
        iterators = new Object[0];
        if (strict) {
            checkEnds(ts, its, index);
        }
    }

    private static void checkEnds(ThreadState ts, Object[] its, int ended) {
        if (ended > 0) {
            throw uneven("shorter", ended);
        }
        for (int i = 1; i < its.length; i++) {
            if (IterOps.next(ts, its[i]) != null) {
                throw uneven("longer", i);
            }
        }
    }

    private static PyException uneven(String how, int index) {
        return PyErr.valueError(
                "zip() argument %d is %s than argument%s",
                index + 1, how, index == 1 ? " 1" : "s 1-" + index);
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        return strict
                ? PyTuple.of(type(), PyTuple.of(iterators.clone()), true)
                : PyTuple.of(type(), PyTuple.of(iterators.clone()));
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(ThreadState ts, Object state) {
        strict = CompareOps.truth(ts, state);
    }
}
