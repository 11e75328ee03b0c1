package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Iterates over the bytes of `bytes`.
@PyTypeSpec(name = "bytes_iterator", hidden = true)
public final class PyBytesIterator extends PyIterator {

    /// The type `bytes_iterator`.
    public static final PyType TYPE = PyBytesIteratorSpec.TYPE;

    private @Nullable BytesLike bytes;
    private int index;

    PyBytesIterator(BytesLike bytes) {
        super(TYPE);
        this.bytes = bytes;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        BytesLike b = bytes;
        if (b == null) {
            return null;
        }
        if (index >= b.byteLength()) {
            bytes = null;
            return null;
        }
        return (long) (b.getByte(index++) & 0xFF);
    }

    @PyMethod("__length_hint__(self, /)")
    int lengthHint() {
        return bytes == null ? 0 : Math.max(0, bytes.byteLength() - index);
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        Object iter = ts.interpreter().builtin("iter");
        return bytes == null
                ? PyTuple.of(iter, PyTuple.of(PyTuple.EMPTY))
                : PyTuple.of(iter, PyTuple.of(bytes), (long) index);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(long state) {
        if (bytes != null) {
            index = (int) Math.max(0, Math.min(state, bytes.byteLength()));
        }
    }
}
