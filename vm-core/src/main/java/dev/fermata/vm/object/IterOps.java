package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// Iteration (Language Reference, 3.3.6 and Library Reference, "Iterator Types").
public final class IterOps {

    private IterOps() {}

    /// `iter(o)`.
    ///
    /// @throws PyException TypeError if `o` is not iterable
    public static Object iter(ThreadState ts, Object o) {
        if (o instanceof PyIterator it && !it.type().isHeap()) {
            return o;
        }
        PyType type = PyType.of(o);
        Object slot = type.slot(Slot.ITER);
        if (slot == null) {
            if (type.slot(Slot.GETITEM) != null) {
                return new PySequenceIterator(o);
            }
            throw PyErr.typeError("'%s' object is not iterable", type.errorName());
        }
        if (slot == PyNone.NONE) {
            throw PyErr.typeError("'%s' object is not iterable", type.errorName());
        }
        return checkIterator(CallOps.callMethod0(ts, slot, o));
    }

    /// What an `__iter__` has returned, if it is an iterator.
    ///
    /// @throws PyException TypeError if not
    public static Object checkIterator(Object it) {
        if (!(it instanceof PyIterator) && PyType.of(it).slot(Slot.NEXT) == null) {
            throw PyErr.typeError("iter() returned non-iterator of type '%s'", PyErr.className(it));
        }
        return it;
    }

    /// The next value of an iterator, or null at its end.
    public static @Nullable Object next(ThreadState ts, Object it) {
        if (it instanceof PyIterator fast && !fast.type().isHeap()) {
            return fast.next(ts);
        }
        PyType type = PyType.of(it);
        Object slot = type.slot(Slot.NEXT);
        if (slot == null) {
            throw PyErr.typeError("'%s' object is not an iterator", type.errorName());
        }
        try {
            return CallOps.callMethod0(ts, slot, it);
        } catch (PyException e) {
            if (e.is(ExceptionTypes.STOP_ITERATION)) {
                return null;
            }
            throw e;
        }
    }

    /// As [#next], but an iterator of a class may raise the StopIteration whose value the caller wants.
    public static @Nullable Object nextOrThrow(ThreadState ts, Object it) {
        if (it instanceof PyIterator fast && !fast.type().isHeap()) {
            return fast.next(ts);
        }
        Object slot = PyType.of(it).slot(Slot.NEXT);
        if (slot == null) {
            throw PyErr.typeError("'%s' object is not an iterator", PyErr.className(it));
        }
        return CallOps.callMethod0(ts, slot, it);
    }

    /// The items of any iterable, as a new array; charges for each item.
    public static Object[] toArray(ThreadState ts, Object iterable) {
        if (iterable instanceof PyTuple t && t.type() == PyTuple.TYPE) {
            return t.items().clone();
        }
        return toList(ts, iterable).toArray();
    }

    /// Asks an object of a class for its length or the hint of it, as CPython does before it fills a list. Only what
    /// that raises matters.
    ///
    /// @throws PyException what `__len__` or `__length_hint__` raises other than TypeError, or if the hint is no length
    public static void askLength(ThreadState ts, Object o) {
        if (PyType.of(o).isHeap()) {
            ItemOps.lengthHint(ts, o);
        }
    }

    /// The items of any iterable, as a new list; charges for each item.
    public static PyList toList(ThreadState ts, Object iterable) {
        if (iterable instanceof PyList list && list.type() == PyList.TYPE) {
            ts.charge(list.size());
            return PyList.of(list.toArray());
        }
        PyList list = new PyList();
        Object it = iter(ts, iterable);
        askLength(ts, iterable);
        ts.collect(list);
        try {
            for (Object item = next(ts, it); item != null; item = next(ts, it)) {
                ts.charge(1);
                list.add(item);
            }
        } finally {
            askLength(ts, iterable);
            ts.collected();
        }
        return list;
    }
}
