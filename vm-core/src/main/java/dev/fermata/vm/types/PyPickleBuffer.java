package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;

import org.jspecify.annotations.Nullable;

/// Wrapper for potentially out-of-band buffers (PEP 574).
@PyTypeSpec(name = "PickleBuffer", module = "pickle", hidden = true, weakReferences = true)
public final class PyPickleBuffer extends PyObject implements PyBuffer {

    /// The type `pickle.PickleBuffer`.
    public static final PyType TYPE = PyPickleBufferSpec.TYPE;

    private @Nullable PyMemoryView view;

    private PyPickleBuffer(PyMemoryView view) {
        super(TYPE);
        this.view = view;
    }

    @PyMethod("__new__(cls, object, /)")
    static Object make(PyType cls, Object object) {
        return new PyPickleBuffer(PyMemoryView.of(Buffers.of(object)));
    }

    /// What is wrapped.
    PyMemoryView view() {
        if (view == null) {
            throw PyErr.valueError("operation forbidden on released PickleBuffer object");
        }
        return view;
    }

    /// Return a memoryview of the raw memory underlying this buffer.
    ///
    /// Will raise BufferError if the buffer isn't contiguous.
    @PyMethod("raw(self, /)")
    Object raw() {
        return view().raw();
    }

    /// Release the underlying buffer held by the PickleBuffer object.
    @PyMethod("release(self, /)")
    void close() {
        if (view != null) {
            view.releaseView();
            view = null;
        }
    }

    @Override
    public int byteLength() {
        return view().byteLength();
    }

    @Override
    public byte getByte(int index) {
        return view().getByte(index);
    }

    @Override
    public void setByte(int index, byte value) {
        view().setByte(index, value);
    }

    @Override
    public byte[] copyBytes(int start, int end) {
        return view().copyBytes(start, end);
    }

    @Override
    public boolean isReadOnly() {
        return view().isReadOnly();
    }

    @Override
    public String itemFormat() {
        return view().itemFormat();
    }

    @Override
    public int itemSize() {
        return view().itemSize();
    }
}
