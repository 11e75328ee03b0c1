package dev.fermata.stdlib.io;

import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;

import java.util.Arrays;

/// What a memoryview of a BytesIO's contents refers to.
@PyTypeSpec(name = "_BytesIOBuffer", module = "_io")
final class PyBytesIoBuffer extends PyObject implements PyBuffer {

    static final PyType TYPE = PyBytesIoBufferSpec.TYPE;

    private final PyBytesIo owner;

    PyBytesIoBuffer(PyBytesIo owner) {
        super(TYPE);
        this.owner = owner;
    }

    @Override
    public int byteLength() {
        return owner.size();
    }

    @Override
    public byte getByte(int index) {
        return owner.data()[index];
    }

    @Override
    public void setByte(int index, byte value) {
        owner.data()[index] = value;
    }

    @Override
    public byte[] copyBytes(int start, int end) {
        return Arrays.copyOfRange(owner.data(), start, end);
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public void export() {
        owner.exported(1);
    }

    @Override
    public void release() {
        owner.exported(-1);
    }
}
