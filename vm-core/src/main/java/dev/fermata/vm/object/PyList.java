package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

import java.util.Arrays;
import java.util.List;

/// Built-in mutable sequence.
///
/// If no argument is given, the constructor creates a new empty list. The argument must be an iterable if specified.
@PyTypeSpec(name = "list", subclassable = true, sequence = true)
public final class PyList extends PyInstance {

    /// The type `list`.
    public static final PyType TYPE = PyListSpec.TYPE;

    private Object[] items;
    private int size;

    /// Makes an empty list.
    public PyList() {
        this(TYPE, CallOps.NO_ARGS, 0);
    }

    /// Makes an instance of `list` or a subclass that owns `items`.
    public PyList(PyType type, Object[] items, int size) {
        super(type);
        this.items = items;
        this.size = size;
    }

    /// The list of these items; owns the array.
    public static PyList of(Object... items) {
        return new PyList(TYPE, items, items.length);
    }

    /// The list of these items.
    public static PyList copyOf(List<?> items) {
        return of(items.toArray());
    }

    /// The number of items.
    public int size() {
        return size;
    }

    /// The item at `index`, which is in range.
    public Object get(int index) {
        return items[index];
    }

    /// Replaces the item at `index`, which is in range.
    public void set(int index, Object value) {
        items[index] = value;
    }

    /// Adds an item at the end.
    public void add(Object item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, Math.max(4, size + (size >> 1)));
        }
        items[size++] = item;
    }

    /// Removes and returns the last item of a list that has some.
    public Object removeLast() {
        size--;
        Object item = items[size];
        items[size] = null;
        return item;
    }

    /// A copy of the items.
    public Object[] toArray() {
        return Arrays.copyOf(items, size);
    }

    /// Replaces all items by those of an array, which the list then owns.
    public void replaceAll(Object[] replacement) {
        items = replacement;
        size = replacement.length;
    }

    /// Replaces `count` items from `from` on by those of an array.
    private void splice(ThreadState ts, int from, int count, Object[] replacement) {
        long newSize = (long) size - count + replacement.length;
        if (newSize > Sequences.MAX_SIZE) {
            throw PyErr.memoryError();
        }
        ts.charge(size - from + replacement.length);
        ts.interpreter().reserve(4L * replacement.length);
        if (newSize > items.length) {
            items =
                    Arrays.copyOf(
                            items, (int) Math.min(Sequences.MAX_SIZE, newSize + (newSize >> 1)));
        }
        System.arraycopy(
                items, from + count, items, from + replacement.length, size - from - count);
        System.arraycopy(replacement, 0, items, from, replacement.length);
        if (newSize < size) {
            Arrays.fill(items, (int) newSize, size, null);
        }
        size = (int) newSize;
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyList(cls, CallOps.NO_ARGS, 0);
    }

    @PyMethod("__init__(self, iterable=(), /)")
    void init(ThreadState ts, Object iterable) {
        items = CallOps.NO_ARGS;
        size = 0;
        extend(ts, iterable);
    }

    @PyMethod("__len__(self, /)")
    long len() {
        return size;
    }

    @PyMethod("__getitem__(self, index, /)")
    Object getItem(ThreadState ts, Object index) {
        if (index instanceof SliceKey slice) {
            int[] s = slice.startStopStepCount(ts, size);
            ts.charge(s[3]);
            if (s[2] == 1) {
                return of(Sequences.copyOfRange(ts, items, s[0], s[0] + s[3]));
            }
            Object[] picked = new Object[s[3]];
            for (int i = 0; i < picked.length; i++) {
                picked[i] = items[s[0] + i * s[2]];
            }
            return of(picked);
        }
        return items[Sequences.index(ts, index, size, "list", "list index out of range")];
    }

    @PyMethod("__setitem__(self, key, value, /)")
    void setItem(ThreadState ts, Object key, Object value) {
        if (!(key instanceof SliceKey slice)) {
            items[Sequences.index(ts, key, size, "list", "list assignment index out of range")] =
                    value;
            return;
        }
        PyType type = PyType.of(value);
        int[] probe = slice.startStopStepCount(ts, size);
        if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
            throw PyErr.typeError(
                    probe[2] == 1
                            ? "can only assign an iterable"
                            : "must assign iterable to extended slice");
        }
        Object[] replacement = IterOps.toArray(ts, value);
        int[] s = slice.startStopStepCount(ts, size);
        if (s[2] == 1) {
            splice(ts, s[0], s[3], replacement);
            return;
        }
        if (replacement.length != s[3]) {
            throw PyErr.valueError(
                    "attempt to assign sequence of size %d to extended slice of size %d",
                    replacement.length, s[3]);
        }
        for (int i = 0; i < s[3]; i++) {
            items[s[0] + i * s[2]] = replacement[i];
        }
    }

    @PyMethod("__delitem__(self, key, /)")
    void deleteItem(ThreadState ts, Object key) {
        if (!(key instanceof SliceKey slice)) {
            splice(
                    ts,
                    Sequences.index(ts, key, size, "list", "list assignment index out of range"),
                    1,
                    CallOps.NO_ARGS);
            return;
        }
        int[] s = slice.startStopStepCount(ts, size);
        if (s[3] == 0) {
            return;
        }
        if (s[2] == 1) {
            splice(ts, s[0], s[3], CallOps.NO_ARGS);
            return;
        }
        boolean[] gone = new boolean[size];
        for (int i = 0; i < s[3]; i++) {
            gone[s[0] + i * s[2]] = true;
        }
        ts.charge(size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!gone[i]) {
                items[kept++] = items[i];
            }
        }
        Arrays.fill(items, kept, size, null);
        size = kept;
    }

    @PyMethod("__iter__(self, /)")
    Object iter() {
        return new PyListIterator(this);
    }

    @PyMethod("__reversed__(self, /)")
    Object reversed() {
        return new PyListReverseIterator(this);
    }

    @PyMethod("__contains__(self, key, /)")
    boolean contains(ThreadState ts, Object key) {
        return find(ts, key, 0, size) >= 0;
    }

    private int find(ThreadState ts, Object value, int start, int stop) {
        for (int i = start; i < stop && i < size; i++) {
            ts.charge(1);
            if (CompareOps.same(ts, items[i], value)) {
                return i;
            }
        }
        return -1;
    }

    @PyMethod("__add__(self, value, /)")
    Object add(ThreadState ts, Object value) {
        if (!(value instanceof PyList other)) {
            throw PyErr.typeError(
                    "can only concatenate list (not \"%s\") to list", PyErr.className(value));
        }
        ts.charge(size + other.size);
        ts.interpreter().reserve(4L * (size + other.size));
        Object[] all = Arrays.copyOf(items, size + other.size);
        System.arraycopy(other.items, 0, all, size, other.size);
        return of(all);
    }

    @PyMethod("__iadd__(self, value, /)")
    Object iadd(ThreadState ts, Object value) {
        extend(ts, value);
        return this;
    }

    @PyMethod("__mul__(self, value, /)")
    Object mul(ThreadState ts, Object value) {
        return of(Sequences.repeat(ts, items, size, Convert.toLong(ts, value)));
    }

    @PyMethod("__rmul__(self, value, /)")
    Object rmul(ThreadState ts, Object value) {
        return mul(ts, value);
    }

    @PyMethod("__imul__(self, value, /)")
    Object imul(ThreadState ts, Object value) {
        replaceAll(Sequences.repeat(ts, items, size, Convert.toLong(ts, value)));
        return this;
    }

    /// Comparing two items may change the lists.
    private Object compare(ThreadState ts, CompareOps.Op op, Object value) {
        if (!(value instanceof PyList other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        boolean equality = op == CompareOps.Op.EQ || op == CompareOps.Op.NE;
        if (equality && size != other.size) {
            return op == CompareOps.Op.NE;
        }
        for (int i = 0; i < size && i < other.size; i++) {
            ts.charge(1);
            if (i >= size || i >= other.size) {
                break;
            }
            Object a = items[i];
            Object b = other.items[i];
            if (!CompareOps.same(ts, a, b)) {
                return equality
                        ? (Object) (op == CompareOps.Op.NE)
                        : CompareOps.compare(ts, op, a, b);
            }
        }
        return op.holds(Integer.compare(size, other.size));
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

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        return Sequences.repr(ts, this, items, size, "[", "]");
    }

    /// Append object to the end of the list.
    @PyMethod("append(self, object, /)")
    public void append(Object object) {
        add(object);
    }

    /// Extend list by appending elements from the iterable.
    @PyMethod(value = "extend(self, iterable, /)", framed = true)
    public void extend(ThreadState ts, Object iterable) {
        if (iterable instanceof PyList other && !other.type().isHeap()) {
            splice(ts, size, 0, other.toArray());
            return;
        }
        if (iterable instanceof PyTuple other && !other.type().isHeap()) {
            splice(ts, size, 0, other.items());
            return;
        }
        Object it = IterOps.iter(ts, iterable);
        IterOps.askLength(ts, iterable);
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1);
            add(item);
        }
    }

    /// Insert object before index.
    @PyMethod("insert(self, index, object, /)")
    public void insert(ThreadState ts, long index, Object object) {
        splice(ts, Sequences.clamp(index, size), 0, new Object[] {object});
    }

    /// Remove and return item at index (default last).
    ///
    /// Raises IndexError if list is empty or index is out of range.
    @PyMethod("pop(self, index=-1, /)")
    Object pop(ThreadState ts, long index) {
        if (size == 0) {
            throw PyErr.indexError("pop from empty list");
        }
        long i = index < 0 ? index + size : index;
        if (i < 0 || i >= size) {
            throw PyErr.indexError("pop index out of range");
        }
        if (i == size - 1) {
            return removeLast();
        }
        Object item = items[(int) i];
        splice(ts, (int) i, 1, CallOps.NO_ARGS);
        return item;
    }

    /// Remove first occurrence of value.
    ///
    /// Raises ValueError if the value is not present.
    @PyMethod("remove(self, value, /)")
    void remove(ThreadState ts, Object value) {
        int i = find(ts, value, 0, size);
        if (i < 0) {
            throw PyErr.valueError("list.remove(x): x not in list");
        }
        splice(ts, i, 1, CallOps.NO_ARGS);
    }

    /// Remove all items from list.
    @PyMethod("clear(self, /)")
    void clear() {
        replaceAll(CallOps.NO_ARGS);
    }

    /// Return first index of value.
    ///
    /// Raises ValueError if the value is not present.
    @PyMethod("index(self, value, start=0, stop=sys.maxsize, /)")
    long index(ThreadState ts, Object value, Object start, Object stop) {
        int found =
                find(ts, value, Sequences.clamp(ts, start, size), Sequences.clamp(ts, stop, size));
        if (found < 0) {
            throw PyErr.valueError("%s is not in list", ReprOps.repr(ts, value));
        }
        return found;
    }

    /// Return number of occurrences of value.
    @PyMethod("count(self, value, /)")
    long count(ThreadState ts, Object value) {
        long n = 0;
        for (int i = 0; i < size; i++) {
            ts.charge(1);
            n += CompareOps.same(ts, items[i], value) ? 1 : 0;
        }
        return n;
    }

    /// Reverse in place.
    @PyMethod("reverse(self, /)")
    void reverse(ThreadState ts) {
        ts.charge(size);
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            Object t = items[i];
            items[i] = items[j];
            items[j] = t;
        }
    }

    /// Return a shallow copy of the list.
    @PyMethod("copy(self, /)")
    Object copy(ThreadState ts) {
        ts.charge(size);
        return of(toArray());
    }

    /// Sort the list in ascending order and return None.
    ///
    /// The sort is in-place and stable. If a key function is given, apply it once to each list item and sort them by
    /// their function values. The reverse flag can be set to sort in descending order.
    @PyMethod(value = "sort(self, /, *, key=None, reverse=False)", framed = true)
    void sort(ThreadState ts, Object key, boolean reverse) {
        Object[] work = toArray();
        replaceAll(CallOps.NO_ARGS);
        Object[] guard = items;
        boolean modified;
        try {
            ListSort.sort(ts, work, key == PyNone.NONE ? null : key, reverse);
        } finally {
            modified = items != guard || size != 0;
            replaceAll(work);
        }
        if (modified) {
            throw PyErr.valueError("list modified during sort");
        }
    }

    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(ThreadState ts, PyType cls, Object item) {
        return CallOps.call2(ts, Builtins.type("types.GenericAlias"), cls, item);
    }

    @PyMethod("__sizeof__(self, /)")
    long sizeof() {
        return 40 + 8L * items.length;
    }
}
