package dev.fermata.vm.types;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Create a new memoryview object which references the given object.
@PyTypeSpec(name = "memoryview", sequence = true, weakReferences = true)
public final class PyMemoryView extends PyInstance implements PyBuffer {

    /// The type `memoryview`.
    public static final PyType TYPE = PyMemoryViewSpec.TYPE;

    private final PyBuffer memory;
    private final String format;
    private final int itemSize;
    private final int start;
    private final long step;
    private final int count;
    private boolean readOnly;
    private boolean released;
    private int exports;

    /// Makes a view of items of the root object `memory`.
    ///
    /// @param start index of the first byte
    /// @param step bytes from one item to the next
    private PyMemoryView(
            PyBuffer memory, String format, int itemSize, int start, long step, int count) {
        super(TYPE);
        this.memory = memory;
        this.format = format;
        this.itemSize = itemSize;
        this.start = start;
        this.step = step;
        this.count = count;
        this.readOnly = memory.isReadOnly();
        memory.export();
    }

    /// A view of all of `buffer`.
    static PyMemoryView of(PyBuffer buffer) {
        if (buffer instanceof PyMemoryView view) {
            view.live();
            return view.part(view.start, view.step, view.count);
        }
        if (buffer instanceof PyPickleBuffer pickled) {
            return of(pickled.view());
        }
        int size = buffer.itemSize();
        return new PyMemoryView(
                buffer, buffer.itemFormat(), size, 0, size, buffer.byteLength() / size);
    }

    /// A view of the same memory as bytes.
    PyMemoryView raw() {
        if (!contiguous()) {
            throw PyErr.bufferError("cannot extract raw buffer from non-contiguous buffer");
        }
        PyMemoryView made = new PyMemoryView(memory, "B", 1, start, 1, count * itemSize);
        made.readOnly = readOnly;
        return made;
    }

    private PyMemoryView part(int from, long by, int items) {
        PyMemoryView made = new PyMemoryView(memory, format, itemSize, from, by, items);
        made.readOnly = readOnly;
        return made;
    }

    @PyMethod("__new__(cls, object)")
    static Object make(PyType cls, Object object) {
        if (object instanceof PyBuffer buffer) {
            return of(buffer);
        }
        throw PyErr.typeError(
                "memoryview: a bytes-like object is required, not '%s'", PyErr.className(object));
    }

    private void live() {
        if (released) {
            throw PyErr.valueError("operation forbidden on released memoryview object");
        }
    }

    private int offset(int item) {
        return (int) (start + item * step);
    }

    @Override
    public int byteLength() {
        live();
        return count * itemSize;
    }

    @Override
    public byte getByte(int index) {
        return memory.getByte(offset(index / itemSize) + index % itemSize);
    }

    @Override
    public void setByte(int index, byte value) {
        memory.setByte(offset(index / itemSize) + index % itemSize, value);
    }

    @Override
    public byte[] copyBytes(int from, int to) {
        if (step == itemSize) {
            return memory.copyBytes(start + from, start + to);
        }
        byte[] bytes = new byte[to - from];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = getByte(from + i);
        }
        return bytes;
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public String itemFormat() {
        return format;
    }

    @Override
    public int itemSize() {
        return itemSize;
    }

    @Override
    public void export() {
        exports++;
    }

    @Override
    public void release() {
        exports--;
    }

    private byte[] item(int index) {
        int at = offset(index);
        return memory.copyBytes(at, at + itemSize);
    }

    private int checkedIndex(ThreadState ts, Object key) {
        long index = Subscripts.index(ts, key);
        long i = index < 0 ? index + count : index;
        if (i < 0 || i >= count) {
            throw PyErr.indexError("index out of bounds on dimension 1");
        }
        return (int) i;
    }

    private PyMemoryView slice(ThreadState ts, PySlice slice) {
        PySlice.Bounds part = slice.bounds(ts, count);
        return part((int) (start + part.start() * step), part.step() * step, part.count());
    }

    private static PyException badKey() {
        return PyErr.typeError("memoryview: invalid slice key");
    }

    @PyMethod("__getitem__(self, key, /)")
    Object getitem(ThreadState ts, Object key) {
        live();
        if (key instanceof PySlice slice) {
            return slice(ts, slice);
        }
        if (!isIndex(key)) {
            throw badKey();
        }
        int index = checkedIndex(ts, key);
        return MemoryItems.unpack(format, item(index));
    }

    private static boolean isIndex(Object key) {
        return PyType.of(key).slot(Slot.INDEX) != null;
    }

    @PyMethod("__setitem__(self, key, value, /)")
    void setitem(ThreadState ts, Object key, Object value) {
        live();
        if (readOnly) {
            throw PyErr.typeError("cannot modify read-only memory");
        }
        if (key instanceof PySlice slice) {
            PyMemoryView part = slice(ts, slice);
            part.assign(ts, value);
            memory.release();
            return;
        }
        if (!isIndex(key)) {
            throw badKey();
        }
        int index = checkedIndex(ts, key);
        byte[] bytes = MemoryItems.pack(ts, format, itemSize, value);
        live();
        for (int i = 0; i < itemSize; i++) {
            setByte(index * itemSize + i, bytes[i]);
        }
    }

    private void assign(ThreadState ts, Object value) {
        PyBuffer from = Buffers.of(value);
        byte[] bytes = Buffers.bytes(ts, value);
        if (bytes.length != byteLength() || !from.itemFormat().equals(format)) {
            throw PyErr.valueError(
                    "memoryview assignment: lvalue and rvalue have different structures");
        }
        for (int i = 0; i < bytes.length; i++) {
            setByte(i, bytes[i]);
        }
    }

    @PyMethod("__delitem__(self, key, /)")
    void delitem(Object key) {
        throw PyErr.typeError("cannot delete memory");
    }

    @PyMethod("__len__(self, /)")
    int len() {
        live();
        return count;
    }

    @PyMethod("__iter__(self, /)")
    Object iter() {
        live();
        return new PyMemoryIterator(this);
    }

    /// Return the data in the buffer as a byte string.
    @PyMethod("tobytes(self, /, order='C')")
    Object tobytes(ThreadState ts, Object order) {
        return PyBytes.of(Buffers.bytes(ts, this));
    }

    /// Return the data in the buffer as a list of elements.
    @PyMethod("tolist(self, /)")
    PyList tolist(ThreadState ts) {
        live();
        ts.charge(count);
        Object[] items = new Object[count];
        for (int i = 0; i < count; i++) {
            items[i] = MemoryItems.unpack(format, item(i));
        }
        return PyList.of(items);
    }

    /// Return the data in the buffer as a str of hexadecimal numbers.
    ///
    /// sep is put between groups of bytes_per_sep bytes, which are counted from the right if it is positive and from
    /// the left if it is negative.
    @PyMethod("hex(self, sep=<unrepresentable>, bytes_per_sep=1)")
    String hex(ThreadState ts, @Nullable Object sep, int bytesPerSep) {
        return BytesHex.format(ts, Buffers.latin1(ts, this), sep, bytesPerSep);
    }

    /// Return a readonly version of the memoryview.
    @PyMethod("toreadonly(self, /)")
    Object toreadonly() {
        live();
        PyMemoryView made = part(start, step, count);
        made.readOnly = true;
        return made;
    }

    /// Cast a memoryview to a new format.
    ///
    /// The view is one-dimensional and contiguous, and the old or the new format is a byte format.
    @PyMethod("cast(self, format, shape=<unrepresentable>)")
    Object cast(ThreadState ts, String format, @Nullable Object shape) {
        live();
        int size = MemoryItems.sizeOf(format);
        if (size == 0) {
            throw PyErr.valueError(
                    "memoryview: destination format must be a native single character format"
                            + " prefixed with an optional '@'");
        }
        if (step != itemSize) {
            throw PyErr.typeError("memoryview: casts are restricted to C-contiguous views");
        }
        if (itemSize != 1 && size != 1) {
            throw PyErr.typeError("memoryview: cannot cast between two non-byte formats");
        }
        if (byteLength() % size != 0) {
            throw PyErr.typeError("memoryview: length is not a multiple of itemsize");
        }
        PyMemoryView made =
                new PyMemoryView(memory, format, size, start, size, byteLength() / size);
        made.readOnly = readOnly;
        return made;
    }

    /// Release the underlying buffer exposed by the memoryview object.
    @PyMethod("release(self, /)")
    void releaseView() {
        if (exports > 0) {
            throw PyErr.bufferError(
                    "memoryview has %d exported buffer%s", exports, exports == 1 ? "" : "s");
        }
        if (!released) {
            released = true;
            memory.release();
        }
    }

    @PyMethod("__enter__(self, /)")
    Object enter() {
        live();
        return this;
    }

    @PyMethod("__exit__(self, /, *args)")
    void exit(Object[] args) {
        releaseView();
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        return same(ts, value, true);
    }

    @PyMethod("__ne__(self, value, /)")
    Object ne(ThreadState ts, Object value) {
        return same(ts, value, false);
    }

    private Object same(ThreadState ts, Object value, boolean wanted) {
        if (!(value instanceof PyBuffer other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        if (released || value instanceof PyMemoryView view && view.released) {
            return (this == value) == wanted;
        }
        if (format.equals(other.itemFormat())) {
            return Buffers.latin1(ts, this).equals(Buffers.latin1(ts, value)) == wanted;
        }
        PyMemoryView whole = of(other);
        boolean equal = whole.count == count;
        for (int i = 0; equal && i < count; i++) {
            ts.charge(1);
            Object mine = MemoryItems.unpack(format, item(i));
            equal = CompareOps.eq(ts, mine, MemoryItems.unpack(whole.format, whole.item(i)));
        }
        whole.releaseView();
        return equal == wanted;
    }

    @PyMethod("__hash__(self, /)")
    long hash(ThreadState ts) {
        live();
        if (!readOnly) {
            throw PyErr.valueError("cannot hash writable memoryview object");
        }
        if (itemSize != 1) {
            throw PyErr.valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        }
        return ts.interpreter().hashText(Buffers.latin1(ts, this));
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        return (released ? "<released memory at " : "<memory at ")
                + ts.interpreter().addressOf(this)
                + ">";
    }

    /// The object the view shows.
    @PyGetter("obj")
    Object obj() {
        live();
        return memory;
    }

    /// The number of bytes.
    @PyGetter("nbytes")
    int nbytes() {
        return byteLength();
    }

    /// Whether the memory cannot be written.
    @PyGetter("readonly")
    boolean readonly() {
        live();
        return readOnly;
    }

    /// The format of the items.
    @PyGetter("format")
    String formatAttribute() {
        live();
        return format;
    }

    /// The number of bytes of one item.
    @PyGetter("itemsize")
    int itemsizeAttribute() {
        live();
        return itemSize;
    }

    /// The number of dimensions.
    @PyGetter("ndim")
    int ndim() {
        live();
        return 1;
    }

    /// The number of items in each dimension.
    @PyGetter("shape")
    Object shape() {
        live();
        return PyTuple.of((long) count);
    }

    /// The bytes from one item to the next in each dimension.
    @PyGetter("strides")
    Object strides() {
        live();
        return PyTuple.of(step);
    }

    /// Whether the items follow one another.
    @PyGetter("contiguous")
    boolean contiguous() {
        live();
        return step == itemSize || count <= 1;
    }

    /// Whether the items follow one another in the order of C.
    @PyGetter("c_contiguous")
    boolean cContiguous() {
        return contiguous();
    }

    /// Whether the items follow one another in the order of Fortran.
    @PyGetter("f_contiguous")
    boolean fContiguous() {
        return contiguous();
    }

    /// Used for indirect arrays, of which there are none.
    @PyGetter("suboffsets")
    Object suboffsets() {
        live();
        return PyTuple.EMPTY;
    }

    /// The item at `index`, which is in range.
    Object itemAt(int index) {
        return MemoryItems.unpack(format, item(index));
    }
}
