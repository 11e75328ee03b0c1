package dev.fermata.stdlib.array;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Sequences;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Allocation;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyByteArray;
import dev.fermata.vm.types.PyBytes;
import dev.fermata.vm.types.PyGenericAlias;
import dev.fermata.vm.types.PySlice;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// array(typecode [, initializer]) -> array
///
/// Return a new array whose items are restricted by typecode, and initialized from the optional initializer value, which
/// must be a list, string or iterable over elements of the appropriate type.
@PyTypeSpec(
        name = "array",
        module = "array",
        subclassable = true,
        sequence = true,
        weakReferences = true)
final class PyArray extends PyInstance implements PyBuffer {

    static final PyType TYPE = PyArraySpec.TYPE;

    private static final byte[] NOTHING = {};
    private static final int BASE_SIZE = 64;

    /// How many bytes are read from a file, or written to it, at once.
    private static final int BLOCK = 64 * 1024;

    private final ItemType itemType;
    private byte[] data = NOTHING;
    private int size;
    private int exports;

    /// Makes an empty array.
    PyArray(PyType type, ItemType itemType) {
        super(type);
        this.itemType = itemType;
    }

    /// Makes an array of the items in `bytes`, which the caller gives away.
    ///
    /// @throws PyException ValueError if there are more bytes than those of its items
    static PyArray of(ThreadState ts, PyType type, ItemType itemType, byte[] bytes) {
        if (bytes.length % itemType.size() != 0) {
            throw PyErr.valueError("bytes length not a multiple of item size");
        }
        PyArray array = new PyArray(type, itemType);
        array.data = bytes;
        array.size = bytes.length / itemType.size();
        return array;
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(ThreadState ts, PyType cls, Object[] args, PyDict kwargs) {
        if (cls == TYPE && kwargs.size() > 0) {
            throw PyErr.typeError("array.array() takes no keyword arguments");
        }
        if (args.length < 1 || args.length > 2) {
            throw PyErr.typeError(
                    "array() takes at %s (%d given)",
                    args.length < 1 ? "least 1 argument" : "most 2 arguments", args.length);
        }
        if (!Str.isStr(args[0]) || Str.length(args[0]) != 1) {
            throw PyErr.typeError(
                    "array() argument 1 must be a unicode character, not %s",
                    PyErr.className(args[0]));
        }
        int code = Str.codePointAt(args[0], 0);
        Object initial = args.length == 2 ? args[1] : null;
        if (initial != null && code != ItemType.WIDE_CHAR.code()) {
            checkNoText(initial, code);
        }
        ItemType itemType = ItemType.of(code);
        if (itemType == null) {
            throw PyErr.valueError(
                    "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
        }
        PyArray array = new PyArray(cls, itemType);
        if (initial instanceof PyBytes || initial instanceof PyByteArray) {
            array.frombytes(ts, initial);
        } else if (initial instanceof PyList) {
            array.fromlist(ts, initial);
        } else if (initial != null && Str.isStr(initial)) {
            array.fromunicode(ts, initial);
        } else if (initial instanceof PyArray other && other.itemType == itemType) {
            array.extend(ts, other);
        } else if (initial != null) {
            array.extendByItems(ts, initial);
        }
        return array;
    }

    private static void checkNoText(Object initial, int code) {
        String what;
        if (Str.isStr(initial)) {
            what = "str";
        } else if (initial instanceof PyArray a && a.itemType == ItemType.WIDE_CHAR) {
            what = "unicode array";
        } else {
            return;
        }
        throw PyErr.typeError(
                "cannot use a %s to initialize an array with typecode '%s'",
                what, Character.toString(code));
    }

    /// The number of items.
    int size() {
        return size;
    }

    /// The item at an index in range.
    Object get(int index) {
        return itemType.get(data, index * itemType.size());
    }

    @Override
    public int byteLength() {
        return size * itemType.size();
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
    public String itemFormat() {
        return itemType == ItemType.WIDE_CHAR ? "w" : String.valueOf(itemType.code());
    }

    @Override
    public int itemSize() {
        return itemType.size();
    }

    @Override
    public void export() {
        exports++;
    }

    @Override
    public void release() {
        exports--;
    }

    /// Replaces the items from `start` to `end` by those in `replacement`.
    ///
    /// @throws PyException BufferError if a view of the memory is open
    private void splice(ThreadState ts, int start, int end, byte[] replacement) {
        int width = itemType.size();
        int from = start * width;
        int to = end * width;
        int grow = replacement.length - (to - from);
        if (grow != 0 && exports > 0) {
            throw PyErr.bufferError("cannot resize an array that is exporting buffers");
        }
        int used = byteLength();
        long wanted = (long) used + grow;
        ts.charge(1 + replacement.length / 16 + (used - to) / 16);
        if (wanted > data.length) {
            if (wanted > Allocation.MAX_LENGTH) {
                throw PyErr.memoryError();
            }
            long spare = used == 0 ? 0 : (wanted >> 3) + 16;
            long capacity = Math.min(Allocation.MAX_LENGTH, wanted + spare);
            ts.interpreter().reserve(capacity);
            data = Arrays.copyOf(data, (int) capacity);
        }
        System.arraycopy(data, to, data, to + grow, used - to);
        System.arraycopy(replacement, 0, data, from, replacement.length);
        size = (int) wanted / width;
    }

    private byte[] encoded(ThreadState ts, Object value) {
        byte[] bytes = new byte[itemType.size()];
        itemType.put(ts, bytes, 0, value);
        return bytes;
    }

    /// Append new value v to the end of the array.
    @PyMethod("append(self, v, /)")
    void append(ThreadState ts, Object v) {
        byte[] bytes = encoded(ts, v);
        splice(ts, size, size, bytes);
    }

    /// Insert a new item v into the array before position i.
    @PyMethod("insert(self, i, v, /)")
    void insert(ThreadState ts, long i, Object v) {
        byte[] bytes = encoded(ts, v);
        int at = Sequences.clamp(i, size);
        splice(ts, at, at, bytes);
    }

    /// Append items to the end of the array.
    @PyMethod("extend(self, bb, /)")
    void extend(ThreadState ts, Object bb) {
        if (bb instanceof PyArray other) {
            if (other.itemType != itemType) {
                throw PyErr.typeError("can only extend with array of same kind");
            }
            ts.interpreter().reserve(other.byteLength());
            splice(ts, size, size, other.copyBytes(0, other.byteLength()));
            return;
        }
        extendByItems(ts, bb);
    }

    private void extendByItems(ThreadState ts, Object items) {
        Object it = IterOps.iter(ts, items);
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            append(ts, item);
        }
    }

    /// Append items to array from list.
    @PyMethod("fromlist(self, list, /)")
    void fromlist(ThreadState ts, Object list) {
        if (!(list instanceof PyList items)) {
            throw PyErr.typeError("arg must be list");
        }
        int count = items.size();
        byte[] bytes = new byte[Allocation.length(ts, (long) count * itemType.size())];
        for (int i = 0; i < count; i++) {
            ts.charge(1);
            itemType.put(ts, bytes, i * itemType.size(), items.get(i));
            if (items.size() != count) {
                throw PyErr.runtimeError("list changed size during iteration");
            }
        }
        splice(ts, size, size, bytes);
    }

    /// Convert array to an ordinary list with the same items.
    @PyMethod("tolist(self, /)")
    PyList tolist(ThreadState ts) {
        ts.interpreter().reserve(24L * size);
        Object[] items = new Object[size];
        for (int i = 0; i < items.length; i++) {
            ts.charge(1);
            items[i] = get(i);
        }
        return PyList.of(items);
    }

    /// Appends items from the string, interpreting it as an array of machine values, as if it had been read from a file
    /// using the fromfile() method.
    @PyMethod("frombytes(self, buffer, /)")
    void frombytes(ThreadState ts, Object buffer) {
        byte[] bytes = Buffers.bytes(ts, buffer);
        if (bytes.length % itemType.size() != 0) {
            throw PyErr.valueError("bytes length not a multiple of item size");
        }
        splice(ts, size, size, bytes);
    }

    /// Convert the array to an array of machine values and return the bytes representation.
    @PyMethod("tobytes(self, /)")
    Object tobytes(ThreadState ts) {
        Allocation.length(ts, byteLength());
        return PyBytes.of(copyBytes(0, byteLength()));
    }

    /// Read n objects from the file object f and append them to the end of the array.
    @PyMethod("fromfile(self, f, n, /)")
    void fromfile(ThreadState ts, Object f, long n) {
        if (n < 0) {
            throw PyErr.valueError("negative count");
        }
        if (n > Long.MAX_VALUE / itemType.size()) {
            throw PyErr.memoryError();
        }
        long wanted = n * itemType.size();
        Object read = CallOps.callAttribute(ts, f, "read", wanted);
        if (!(read instanceof PyBytes bytes)) {
            throw PyErr.typeError("read() didn't return bytes");
        }
        frombytes(ts, bytes);
        if (bytes.byteLength() != wanted) {
            throw PyErr.eofError("read() didn't return enough bytes");
        }
    }

    /// Write all items (as machine values) to the file object f.
    @PyMethod("tofile(self, f, /)")
    void tofile(ThreadState ts, Object f) {
        for (int at = 0; at < byteLength(); at += BLOCK) {
            int end = Math.min(byteLength(), at + BLOCK);
            ts.charge(end - at);
            CallOps.callAttribute(ts, f, "write", PyBytes.of(copyBytes(at, end)));
        }
    }

    /// Extends this array with data from the unicode string ustr.
    ///
    /// The array must be a unicode type array; otherwise a ValueError is raised. Use array.frombytes(ustr.encode(...))
    /// to append Unicode data to an array of some other type.
    @PyMethod("fromunicode(self, ustr, /)")
    void fromunicode(ThreadState ts, Object ustr) {
        if (!Str.isStr(ustr)) {
            throw PyErr.expected("fromunicode() argument", "str", ustr);
        }
        requireCharacters("fromunicode");
        int length = Str.length(ustr);
        int width = itemType.size();
        byte[] bytes = new byte[Allocation.length(ts, (long) length * width)];
        for (int i = 0; i < length; i++) {
            itemType.putBits(bytes, i * width, Str.codePointAt(ustr, i));
        }
        splice(ts, size, size, bytes);
    }

    /// Extends this array with data from the unicode string ustr.
    ///
    /// Convert the array to a unicode string. The array must be a unicode type array; otherwise a ValueError is raised.
    /// Use array.tobytes().decode() to obtain a unicode string from an array of some other type.
    @PyMethod("tounicode(self, /)")
    Object tounicode(ThreadState ts) {
        requireCharacters("tounicode");
        Allocation.length(ts, byteLength());
        int[] characters = new int[size];
        for (int i = 0; i < size; i++) {
            characters[i] = Str.codePointAt(get(i), 0);
        }
        return PyStr.of(characters);
    }

    private void requireCharacters(String method) {
        if (itemType != ItemType.WIDE_CHAR) {
            throw PyErr.valueError("%s() may only be called on unicode type arrays", method);
        }
    }

    /// Return number of occurrences of v in the array.
    @PyMethod("count(self, v, /)")
    long count(ThreadState ts, Object v) {
        long count = 0;
        for (int i = 0; i < size; i++) {
            ts.charge(1);
            count += CompareOps.same(ts, get(i), v) ? 1 : 0;
        }
        return count;
    }

    /// Return index of first occurrence of v in the array.
    ///
    /// Raise ValueError if the value is not present.
    @PyMethod("index(self, v, start=0, stop=sys.maxsize, /)")
    long index(ThreadState ts, Object v, Object start, Object stop) {
        int from = Sequences.clamp(bound(ts, start), size);
        long to = bound(ts, stop);
        int found = find(ts, v, from, to < 0 ? to + size : to);
        if (found < 0) {
            throw PyErr.valueError("array.index(x): x not in array");
        }
        return found;
    }

    private static long bound(ThreadState ts, Object index) {
        if (PyType.of(index).slot(Slot.INDEX) == null) {
            throw PyErr.typeError("slice indices must be integers or have an __index__ method");
        }
        return Convert.toClampedLong(ts, index);
    }

    private int find(ThreadState ts, Object value, int start, long stop) {
        for (int i = start; i < size && i < stop; i++) {
            ts.charge(1);
            if (CompareOps.same(ts, get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    @PyMethod("__contains__(self, key, /)")
    boolean contains(ThreadState ts, Object key) {
        return find(ts, key, 0, Long.MAX_VALUE) >= 0;
    }

    /// Remove the first occurrence of v in the array.
    @PyMethod("remove(self, v, /)")
    void remove(ThreadState ts, Object v) {
        int found = find(ts, v, 0, Long.MAX_VALUE);
        if (found < 0 || found >= size) {
            throw PyErr.valueError("array.remove(x): x not in array");
        }
        splice(ts, found, found + 1, NOTHING);
    }

    /// Return the i-th element and delete it from the array.
    ///
    /// i defaults to -1.
    @PyMethod("pop(self, i=-1, /)")
    Object pop(ThreadState ts, long i) {
        if (size == 0) {
            throw PyErr.indexError("pop from empty array");
        }
        long at = i < 0 ? i + size : i;
        if (at < 0 || at >= size) {
            throw PyErr.indexError("pop index out of range");
        }
        Object item = get((int) at);
        splice(ts, (int) at, (int) at + 1, NOTHING);
        return item;
    }

    /// Reverse the order of the items in the array.
    @PyMethod("reverse(self, /)")
    void reverse(ThreadState ts) {
        ts.charge(size);
        int width = itemType.size();
        byte[] reversed = data.clone();
        for (int i = 0; i < size; i++) {
            System.arraycopy(data, i * width, reversed, (size - 1 - i) * width, width);
        }
        data = reversed;
    }

    /// Byteswap all items of the array.
    ///
    /// If the items in the array are not 1, 2, 4, or 8 bytes in size, RuntimeError is raised.
    @PyMethod("byteswap(self, /)")
    void byteswap(ThreadState ts) {
        ts.charge(size);
        int width = itemType.size();
        for (int start = 0; start < byteLength(); start += width) {
            for (int i = 0; i < width / 2; i++) {
                byte swap = data[start + i];
                data[start + i] = data[start + width - 1 - i];
                data[start + width - 1 - i] = swap;
            }
        }
    }

    /// Return a tuple (address, length) giving the current memory address and the length in items of the buffer used to
    /// hold array's contents.
    ///
    /// The length should be multiplied by the itemsize attribute to calculate the buffer length in bytes.
    @PyMethod("buffer_info(self, /)")
    Object bufferInfo(ThreadState ts) {
        Object address = CallOps.call1(ts, ts.interpreter().builtin("id"), this);
        return PyTuple.of(address, (long) size);
    }

    /// the typecode character used to create the array
    @PyGetter("typecode")
    String typecode() {
        return String.valueOf(itemType.code());
    }

    /// the size, in bytes, of one array item
    @PyGetter("itemsize")
    int itemsizeGetter() {
        return itemType.size();
    }

    /// Size of the array in memory, in bytes.
    @PyMethod("__sizeof__(self, /)")
    long sizeof() {
        return BASE_SIZE + (long) data.length;
    }

    @PyMethod("__len__(self, /)")
    long len() {
        return size;
    }

    @PyMethod("__getitem__(self, key, /)")
    Object getItem(ThreadState ts, Object key) {
        if (!(key instanceof PySlice slice)) {
            return get(position(ts, key, "array index out of range"));
        }
        PySlice.Bounds part = slice.evaluated(ts).bounds(ts, size);
        int width = itemType.size();
        byte[] bytes = new byte[Allocation.length(ts, (long) part.count() * width)];
        for (int i = 0; i < part.count(); i++) {
            int from = part.start() + i * part.step();
            System.arraycopy(data, from * width, bytes, i * width, width);
        }
        return of(ts, TYPE, itemType, bytes);
    }

    @PyMethod("__setitem__(self, key, value, /)")
    void setItem(ThreadState ts, Object key, Object value) {
        if (!(key instanceof PySlice slice)) {
            int at = position(ts, key, "array assignment index out of range");
            long bits = itemType.bits(ts, value);
            if (at < size) {
                itemType.putBits(data, at * itemType.size(), bits);
            }
            return;
        }
        if (!(value instanceof PyArray other)) {
            throw PyErr.typeError(
                    "can only assign array (not \"%s\") to array slice", PyErr.className(value));
        }
        requireSameType(other);
        byte[] bytes = other.copyBytes(0, other.byteLength());
        ts.charge(bytes.length / 16);
        PySlice.Bounds part = slice.evaluated(ts).bounds(ts, size);
        if (part.step() == 1) {
            splice(ts, part.start(), part.start() + part.count(), bytes);
            return;
        }
        if (part.count() != other.size) {
            throw PyErr.valueError(
                    "attempt to assign array of size %d to extended slice of size %d",
                    other.size, part.count());
        }
        int width = itemType.size();
        for (int i = 0; i < part.count(); i++) {
            int to = part.start() + i * part.step();
            System.arraycopy(bytes, i * width, data, to * width, width);
        }
    }

    @PyMethod("__delitem__(self, key, /)")
    void deleteItem(ThreadState ts, Object key) {
        if (!(key instanceof PySlice slice)) {
            int at = position(ts, key, "array assignment index out of range");
            splice(ts, at, at + 1, NOTHING);
            return;
        }
        PySlice.Bounds part = slice.evaluated(ts).bounds(ts, size);
        if (part.step() == 1) {
            splice(ts, part.start(), part.start() + part.count(), NOTHING);
        } else if (part.count() > 0) {
            deleteEach(ts, part);
        }
    }

    private void deleteEach(ThreadState ts, PySlice.Bounds part) {
        ts.charge(size);
        boolean[] deleted = new boolean[size];
        for (int i = 0; i < part.count(); i++) {
            deleted[part.start() + i * part.step()] = true;
        }
        int width = itemType.size();
        byte[] kept = new byte[(size - part.count()) * width];
        int next = 0;
        for (int i = 0; i < deleted.length; i++) {
            if (!deleted[i]) {
                System.arraycopy(data, i * width, kept, next, width);
                next += width;
            }
        }
        splice(ts, 0, size, kept);
    }

    private int position(ThreadState ts, Object key, String outOfRange) {
        if (PyType.of(key).slot(Slot.INDEX) == null) {
            throw PyErr.typeError("array indices must be integers");
        }
        return Sequences.index(ts, key, size, "array", outOfRange);
    }

    private void requireSameType(PyArray other) {
        if (other.itemType != itemType) {
            throw PyErr.typeError("bad argument type for built-in operation");
        }
    }

    @PyMethod("__iter__(self, /)")
    Object iter() {
        return new PyArrayIterator(this);
    }

    @PyMethod("__add__(self, value, /)")
    Object add(ThreadState ts, Object value) {
        if (!(value instanceof PyArray other)) {
            throw PyErr.typeError(
                    "can only append array (not \"%s\") to array", PyErr.className(value));
        }
        requireSameType(other);
        Allocation.length(ts, (long) byteLength() + other.byteLength());
        PyArray sum = of(ts, TYPE, itemType, copyBytes(0, byteLength()));
        sum.extend(ts, other);
        return sum;
    }

    @PyMethod("__iadd__(self, value, /)")
    Object iadd(ThreadState ts, Object value) {
        if (!(value instanceof PyArray)) {
            throw PyErr.typeError(
                    "can only extend array with array (not \"%s\")", PyErr.className(value));
        }
        extend(ts, value);
        return this;
    }

    @PyMethod("__mul__(self, value, /)")
    Object mul(ThreadState ts, Object value) {
        return of(ts, TYPE, itemType, repeated(ts, value));
    }

    @PyMethod("__rmul__(self, value, /)")
    Object rmul(ThreadState ts, Object value) {
        return mul(ts, value);
    }

    @PyMethod("__imul__(self, value, /)")
    Object imul(ThreadState ts, Object value) {
        byte[] bytes = repeated(ts, value);
        splice(ts, 0, size, bytes);
        return this;
    }

    private byte[] repeated(ThreadState ts, Object count) {
        if (PyType.of(count).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "can't multiply sequence by non-int of type '%s'", PyErr.className(count));
        }
        if (!(Convert.index(ts, count) instanceof Long times)) {
            throw PyErr.overflowError(
                    "cannot fit '%s' into an index-sized integer", PyErr.className(count));
        }
        int length = byteLength();
        if (length == 0 || times <= 0) {
            return NOTHING;
        }
        if (times > Allocation.MAX_LENGTH / length) {
            throw PyErr.memoryError();
        }
        byte[] bytes = new byte[Allocation.length(ts, length * times)];
        for (int at = 0; at < bytes.length; at += length) {
            System.arraycopy(data, 0, bytes, at, length);
        }
        return bytes;
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.EQ, value);
    }

    @PyMethod("__ne__(self, value, /)")
    Object ne(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.NE, value);
    }

    @PyMethod("__lt__(self, value, /)")
    Object lt(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.LT, value);
    }

    @PyMethod("__le__(self, value, /)")
    Object le(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.LE, value);
    }

    @PyMethod("__gt__(self, value, /)")
    Object gt(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.GT, value);
    }

    @PyMethod("__ge__(self, value, /)")
    Object ge(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.GE, value);
    }

    private Object compare(ThreadState ts, CompareOps.Op op, Object value) {
        if (!(value instanceof PyArray other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        boolean equality = op == CompareOps.Op.EQ || op == CompareOps.Op.NE;
        if (equality && size != other.size) {
            return op == CompareOps.Op.NE;
        }
        for (int i = 0; i < Math.min(size, other.size); i++) {
            ts.charge(1);
            Object mine = get(i);
            Object others = other.get(i);
            if (!CompareOps.eq(ts, mine, others)) {
                return equality
                        ? (Object) (op == CompareOps.Op.NE)
                        : CompareOps.compare(ts, op, mine, others);
            }
        }
        return op.holds(Integer.compare(size, other.size));
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        Object items =
                itemType == ItemType.WIDE_CHAR
                        ? size == 0 ? null : tounicode(ts)
                        : size == 0 ? null : tolist(ts);
        String code = "%s('%c'".formatted(type().name(), itemType.code());
        return items == null
                ? code + ")"
                : PyStr.of(code + ", " + Str.utf16(ReprOps.repr(ts, items)) + ")");
    }

    /// Return a copy of the array.
    @PyMethod("__copy__(self, /)")
    Object copy(ThreadState ts) {
        Allocation.length(ts, byteLength());
        return of(ts, TYPE, itemType, copyBytes(0, byteLength()));
    }

    /// Return a copy of the array.
    @PyMethod("__deepcopy__(self, unused, /)")
    Object deepcopy(ThreadState ts, Object unused) {
        return copy(ts);
    }

    /// Return state information for pickling.
    @PyMethod("__reduce_ex__(self, value, /)")
    Object reduceEx(ThreadState ts, Object value) {
        if (PyType.of(value).slot(Slot.INDEX) == null) {
            throw PyErr.typeError("__reduce_ex__ argument should be an integer");
        }
        long protocol = Convert.toLong(ts, value);
        @Nullable Object dict = AttrOps.find(ts, this, "__dict__");
        Object state = dict == null ? PyNone.NONE : dict;
        if (protocol < 3) {
            return PyTuple.of(type(), PyTuple.of(typecode(), tolist(ts)), state);
        }
        Object module = ts.interpreter().builtin("__import__");
        Object reconstruct =
                AttrOps.get(ts, CallOps.call1(ts, module, "array"), "_array_reconstructor");
        Object arguments =
                PyTuple.of(type(), typecode(), (long) MachineFormat.codeOf(itemType), tobytes(ts));
        return PyTuple.of(reconstruct, arguments, state);
    }

    /// See PEP 585
    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(PyType cls, Object item) {
        return PyGenericAlias.of(cls, item instanceof PyTuple t ? t : PyTuple.of(item));
    }
}
