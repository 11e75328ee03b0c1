package dev.fermata.stdlib.text;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Iterates over the structures in a buffer.
@PyTypeSpec(name = "unpack_iterator", module = "_struct", hidden = true)
final class PyUnpackIterator extends PyIterator {

    static final PyType TYPE = PyUnpackIteratorSpec.TYPE;

    private final PyStruct struct;
    private final PyBuffer source;
    private int offset;

    PyUnpackIterator(PyStruct struct, PyBuffer source) {
        super(TYPE);
        this.struct = struct;
        this.source = source;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Object values = struct.unpackAt(ts, source, offset);
        if (values != null) {
            offset += struct.size();
        }
        return values;
    }

    @PyMethod("__length_hint__(self, /)")
    int lengthHint() {
        return (source.byteLength() - offset) / struct.size();
    }
}
