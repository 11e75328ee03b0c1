package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Mutable sequence of bytes.
///
/// The constructor takes an iterable of integers in range(256), a text string with an encoding, any bytes-like object,
/// or an integer: the number of null bytes.
@PyTypeSpec(name = "bytearray", subclassable = true)
public final class PyByteArray extends BytesLike {

    /// The type `bytearray`.
    public static final PyType TYPE = PyByteArraySpec.TYPE;

    private static final byte[] NOTHING = new byte[0];

    private byte[] data = NOTHING;
    private int size;
    private int exports;

    private PyByteArray(PyType type) {
        super(type);
    }

    /// Makes a bytearray that owns `bytes`.
    public static PyByteArray of(byte[] bytes) {
        PyByteArray made = new PyByteArray(TYPE);
        made.data = bytes;
        made.size = bytes.length;
        return made;
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyByteArray(cls);
    }

    @PyMethod(
            "__init__(self, source=<unrepresentable>, encoding=<unrepresentable>,"
                    + " errors=<unrepresentable>)")
    void init(
            ThreadState ts,
            @Nullable Object source,
            @Nullable Object encoding,
            @Nullable Object errors) {
        byte[] content =
                encode(BytesConstructor.content(ts, source, encoding, errors, "bytearray"));
        resizable();
        data = content;
        size = content.length;
    }

    private static byte[] encode(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Create a bytearray object from a string of hexadecimal numbers.
    ///
    /// Spaces between two numbers are accepted.
    @PyMethod(value = "fromhex(cls, string, /)", kind = PyMethod.Kind.CLASS)
    static Object fromhex(ThreadState ts, PyType cls, Object string) {
        String content = BytesHex.parse(ts, StrParts.plain(string, "fromhex() argument"));
        return BytesConstructor.ofClass(ts, cls, TYPE, of(encode(content)));
    }

    @Override
    public String latin1() {
        return new String(data, 0, size, StandardCharsets.ISO_8859_1);
    }

    @Override
    BytesLike make(String content) {
        return of(encode(content));
    }

    @Override
    public int byteLength() {
        return size;
    }

    @Override
    public byte getByte(int index) {
        return data[index];
    }

    @Override
    public void setByte(int index, byte value) {
        data[index] = value;
    }

    @Override
    public byte[] copyBytes(int start, int end) {
        return Arrays.copyOfRange(data, start, end);
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public void export() {
        exports++;
    }

    @Override
    public void release() {
        exports--;
    }

    /// @throws PyException BufferError if a view of the memory is open
    private void resizable() {
        if (exports > 0) {
            throw PyErr.bufferError("Existing exports of data: object cannot be re-sized");
        }
    }

    /// Replaces the bytes from `start` to `end` by `replacement`.
    private void splice(ThreadState ts, int start, int end, byte[] replacement) {
        int grow = replacement.length - (end - start);
        if (grow != 0) {
            resizable();
        }
        long newSize = (long) size + grow;
        ts.charge(replacement.length + (size - end) / 16);
        if (newSize > data.length) {
            if (newSize > Allocation.MAX_LENGTH) {
                throw PyErr.memoryError();
            }
            int capacity = (int) Math.min(Allocation.MAX_LENGTH, newSize + (newSize >> 1) + 8);
            ts.interpreter().reserve(capacity);
            data = Arrays.copyOf(data, capacity);
        }
        System.arraycopy(data, end, data, end + grow, size - end);
        System.arraycopy(replacement, 0, data, start, replacement.length);
        size = (int) newSize;
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        String literal = StrRepr.bytes(ts, latin1(), true);
        return type().name() + "(" + literal + ")";
    }

    @PyMethod("__setitem__(self, key, value, /)")
    void setitem(ThreadState ts, Object key, Object value) {
        if (key instanceof PySlice slice) {
            setSlice(ts, slice, replacement(ts, value));
            return;
        }
        if (PyType.of(key).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "bytearray indices must be integers or slices, not %s", PyErr.className(key));
        }
        int index = checkedIndex(ts, key);
        byte b = (byte) byteValue(ts, value);
        if (index >= size) {
            throw PyErr.indexError("bytearray index out of range");
        }
        data[index] = b;
    }

    @PyMethod("__delitem__(self, key, /)")
    void delitem(ThreadState ts, Object key) {
        if (key instanceof PySlice slice) {
            setSlice(ts, slice, NOTHING);
            return;
        }
        int index = checkedIndex(ts, key);
        splice(ts, index, index + 1, NOTHING);
    }

    private static byte[] replacement(ThreadState ts, Object value) {
        if (value instanceof PyBuffer) {
            return Buffers.bytes(ts, value);
        }
        if (Str.isStr(value) || PyType.of(value).slot(Slot.INDEX) != null) {
            throw PyErr.typeError(
                    "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        }
        return encode(BytesConstructor.content(ts, value, null, null, "bytearray"));
    }

    private void setSlice(ThreadState ts, PySlice slice, byte[] items) {
        PySlice.Bounds part = slice.evaluated(ts).bounds(ts, size);
        if (part.step() == 1) {
            splice(ts, part.start(), part.start() + part.count(), items);
        } else if (items.length == 0) {
            removeEach(ts, part);
        } else if (items.length == part.count()) {
            for (int i = 0; i < items.length; i++) {
                data[part.start() + i * part.step()] = items[i];
            }
        } else {
            throw PyErr.valueError(
                    "attempt to assign bytes of size %d to extended slice of size %d",
                    items.length, part.count());
        }
    }

    private void removeEach(ThreadState ts, PySlice.Bounds part) {
        if (part.count() == 0) {
            return;
        }
        resizable();
        ts.charge(size);
        boolean[] removed = new boolean[size];
        for (int i = 0; i < part.count(); i++) {
            removed[part.start() + i * part.step()] = true;
        }
        int kept = 0;
        for (int i = 0; i < removed.length; i++) {
            if (!removed[i]) {
                data[kept++] = data[i];
            }
        }
        size = kept;
    }

    /// Append a single item to the end of the bytearray.
    @PyMethod("append(self, item, /)")
    void append(ThreadState ts, Object item) {
        byte b = (byte) byteValue(ts, item);
        resizable();
        splice(ts, size, size, new byte[] {b});
    }

    /// Append all the items from the iterator or sequence to the end of the bytearray.
    @PyMethod("extend(self, iterable_of_ints, /)")
    void extend(ThreadState ts, Object iterableOfInts) {
        byte[] more;
        if (iterableOfInts instanceof PyBuffer) {
            more = Buffers.bytes(ts, iterableOfInts);
        } else if (PyType.of(iterableOfInts).slot(Slot.ITER) == null
                && PyType.of(iterableOfInts).slot(Slot.GETITEM) == null) {
            throw PyErr.typeError(
                    "can't extend bytearray with %s", PyErr.className(iterableOfInts));
        } else {
            more = encode(BytesConstructor.fromItems(ts, iterableOfInts, "bytearray"));
        }
        splice(ts, size, size, more);
    }

    /// Insert a single item into the bytearray before the given index.
    @PyMethod("insert(self, index, item, /)")
    void insert(ThreadState ts, long index, Object item) {
        byte b = (byte) byteValue(ts, item);
        long i = index < 0 ? Math.max(0, index + size) : Math.min(index, size);
        splice(ts, (int) i, (int) i, new byte[] {b});
    }

    /// Remove and return a single item from B.
    ///
    /// If no index argument is given, will pop the last item.
    @PyMethod("pop(self, index=-1, /)")
    long pop(ThreadState ts, long index) {
        if (size == 0) {
            throw PyErr.indexError("pop from empty bytearray");
        }
        long i = index < 0 ? index + size : index;
        if (i < 0 || i >= size) {
            throw PyErr.indexError("pop index out of range");
        }
        long value = data[(int) i] & 0xFF;
        splice(ts, (int) i, (int) i + 1, NOTHING);
        return value;
    }

    /// Remove the first occurrence of a value in the bytearray.
    @PyMethod("remove(self, value, /)")
    void remove(ThreadState ts, Object value) {
        byte b = (byte) byteValue(ts, value);
        for (int i = 0; i < size; i++) {
            if (data[i] == b) {
                splice(ts, i, i + 1, NOTHING);
                return;
            }
        }
        throw PyErr.valueError("value not found in bytearray");
    }

    /// Remove all items from the bytearray.
    @PyMethod("clear(self, /)")
    void clear() {
        resizable();
        data = NOTHING;
        size = 0;
    }

    /// Return a copy of B.
    @PyMethod("copy(self, /)")
    Object copy(ThreadState ts) {
        Allocation.length(ts, size);
        return of(copyBytes(0, size));
    }

    /// Reverse the order of the values in B in place.
    @PyMethod("reverse(self, /)")
    void reverse(ThreadState ts) {
        ts.charge(size);
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            byte swap = data[i];
            data[i] = data[j];
            data[j] = swap;
        }
    }

    @PyMethod("__iadd__(self, value, /)")
    Object iadd(ThreadState ts, Object value) {
        if (!(value instanceof PyBuffer)) {
            throw PyErr.typeError("can't concat %s to %s", PyErr.className(value), type().name());
        }
        splice(ts, size, size, Buffers.bytes(ts, value));
        return this;
    }

    @PyMethod("__imul__(self, value, /)")
    Object imul(ThreadState ts, Object value) {
        long count = Subscripts.repeatCount(ts, value);
        int length = Allocation.repeated(ts, size, count, "repeated bytes are too long");
        if (length != size) {
            resizable();
        }
        byte[] repeated = length == 0 ? NOTHING : encode(latin1().repeat((int) count));
        data = repeated;
        size = repeated.length;
        return this;
    }

    /// Return the number of bytes actually allocated.
    @PyMethod("__alloc__(self, /)")
    int alloc() {
        return size == 0 ? 0 : data.length + 1;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        Object arguments = size == 0 ? PyTuple.EMPTY : PyTuple.of(latin1(), "latin-1");
        return PyTuple.of(type(), arguments, state(ts));
    }

    /// Protocols from 3 on have bytes.
    @PyMethod("__reduce_ex__(self, proto=0, /)")
    Object reduceEx(ThreadState ts, int proto) {
        if (proto < 3) {
            return reduce(ts);
        }
        Object arguments = size == 0 ? PyTuple.EMPTY : PyTuple.of(PyBytes.of(copyBytes(0, size)));
        return PyTuple.of(type(), arguments, state(ts));
    }

    private Object state(ThreadState ts) {
        return CallOps.callAttribute(ts, this, "__getstate__");
    }
}
