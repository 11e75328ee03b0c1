package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Return a reverse iterator over the values of the given sequence.
@PyTypeSpec(name = "reversed", subclassable = true)
public final class PyReversed extends PyIterator {

    /// The type `reversed`.
    public static final PyType TYPE = PyReversedSpec.TYPE;

    private @Nullable Object sequence;
    private long index;

    private PyReversed(PyType type, Object sequence, long index) {
        super(type);
        this.sequence = sequence;
        this.index = index;
    }

    @PyMethod("__new__(cls, object, /)")
    static Object make(ThreadState ts, PyType cls, Object object) {
        Object method = AttrOps.lookupSpecial(ts, object, Slot.REVERSED);
        if (method == PyNone.NONE) {
            throw PyErr.typeError("'%s' object is not reversible", PyErr.className(object));
        }
        if (method != null) {
            return CallOps.call0(ts, method);
        }
        PyType type = PyType.of(object);
        if (type.slot(Slot.GETITEM) == null || type.slot(Slot.LEN) == null) {
            throw PyErr.typeError("'%s' object is not reversible", type.name());
        }
        return new PyReversed(cls, object, ItemOps.len(ts, object) - 1);
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Object s = sequence;
        if (s == null || index < 0) {
            sequence = null;
            return null;
        }
        try {
            return ItemOps.get(ts, s, index--);
        } catch (PyException e) {
            if (e.is(ExceptionTypes.INDEX_ERROR) || e.is(ExceptionTypes.STOP_ITERATION)) {
                sequence = null;
                return null;
            }
            throw e;
        }
    }

    @PyMethod("__length_hint__(self, /)")
    long lengthHint(ThreadState ts) {
        return sequence == null || ItemOps.len(ts, sequence) < index + 1 ? 0 : index + 1;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        return sequence == null
                ? PyTuple.of(type(), PyTuple.of(PyTuple.EMPTY))
                : PyTuple.of(type(), PyTuple.of(sequence), index);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(ThreadState ts, long state) {
        if (sequence != null) {
            index = Math.max(-1, Math.min(ItemOps.len(ts, sequence) - 1, state));
        }
    }
}
