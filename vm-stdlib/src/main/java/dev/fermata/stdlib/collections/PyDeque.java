package dev.fermata.stdlib.collections;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.IterOps;
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
import dev.fermata.vm.types.PyGenericAlias;

/// deque([iterable[, maxlen]]) --> deque object
///
/// A list-like sequence optimized for data accesses near its endpoints.
@PyTypeSpec(
        name = "deque",
        module = "collections",
        subclassable = true,
        sequence = true,
        hidden = true,
        weakReferences = true)
final class PyDeque extends PyInstance {

    static final PyType TYPE = PyDequeSpec.TYPE;

    private static final int UNBOUNDED = -1;

    private final Ring items = new Ring();
    private int maxlen = UNBOUNDED;

    private PyDeque(PyType type) {
        super(type);
    }

    /// The items.
    Ring items() {
        return items;
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyDeque(cls);
    }

    @PyMethod("__init__(self, iterable=(), maxlen=None)")
    void init(ThreadState ts, Object iterable, Object maxlen) {
        this.maxlen = UNBOUNDED;
        if (maxlen != PyNone.NONE) {
            if (PyType.of(maxlen).slot(Slot.INDEX) == null) {
                throw PyErr.typeError("an integer is required");
            }
            long most = Convert.toLong(ts, maxlen);
            if (most < 0) {
                throw PyErr.valueError("maxlen must be non-negative");
            }
            this.maxlen = (int) Math.min(most, Sequences.MAX_SIZE);
        }
        items.clear();
        extend(ts, iterable);
    }

    /// Add an element to the right side of the deque.
    @PyMethod("append(self, item, /)")
    void append(Object item) {
        items.addLast(item);
        if (maxlen >= 0 && items.size() > maxlen) {
            items.removeFirst();
        }
    }

    /// Add an element to the left side of the deque.
    @PyMethod("appendleft(self, item, /)")
    void appendleft(Object item) {
        items.addFirst(item);
        if (maxlen >= 0 && items.size() > maxlen) {
            items.removeLast();
        }
    }

    /// Extend the right side of the deque with elements from the iterable
    @PyMethod("extend(self, iterable, /)")
    void extend(ThreadState ts, Object iterable) {
        Object it = IterOps.iter(ts, iterable == this ? PyTuple.of(items.toArray()) : iterable);
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1);
            append(item);
        }
    }

    /// Extend the left side of the deque with elements from the iterable
    @PyMethod("extendleft(self, iterable, /)")
    void extendleft(ThreadState ts, Object iterable) {
        Object it = IterOps.iter(ts, iterable == this ? PyTuple.of(items.toArray()) : iterable);
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1);
            appendleft(item);
        }
    }

    /// Remove and return the rightmost element.
    @PyMethod("pop(self, /)")
    Object pop() {
        requireItems();
        return items.removeLast();
    }

    /// Remove and return the leftmost element.
    @PyMethod("popleft(self, /)")
    Object popleft() {
        requireItems();
        return items.removeFirst();
    }

    private void requireItems() {
        if (items.size() == 0) {
            throw PyErr.indexError("pop from an empty deque");
        }
    }

    /// Remove all elements from the deque.
    @PyMethod("clear(self, /)")
    void clear() {
        items.clear();
    }

    /// Rotate the deque n steps to the right (default n=1).  If n is negative, rotates left.
    @PyMethod("rotate(self, n=1, /)")
    void rotate(ThreadState ts, long n) {
        int size = items.size();
        if (size > 1) {
            int steps = (int) (n % size);
            int shorter =
                    steps > size / 2 ? steps - size : steps < -size / 2 ? steps + size : steps;
            items.rotate(shorter);
            ts.charge(Math.abs(shorter));
        }
    }

    /// Reverse *IN PLACE*
    @PyMethod("reverse(self, /)")
    void reverse(ThreadState ts) {
        ts.charge(items.size());
        int size = items.size();
        for (int i = 0; i < size / 2; i++) {
            Object item = items.get(i);
            items.set(i, items.get(size - 1 - i));
            items.set(size - 1 - i, item);
        }
    }

    /// Return a shallow copy of a deque.
    @PyMethod("copy(self, /)")
    Object copy(ThreadState ts) {
        if (type() != TYPE) {
            return maxlen < 0
                    ? CallOps.call1(ts, type(), this)
                    : CallOps.call2(ts, type(), this, (long) maxlen);
        }
        return copied(ts);
    }

    private PyDeque copied(ThreadState ts) {
        PyDeque copy = new PyDeque(TYPE);
        copy.maxlen = maxlen;
        copy.extend(ts, this);
        return copy;
    }

    /// Return a shallow copy of a deque.
    @PyMethod("__copy__(self, /)")
    Object copyMethod(ThreadState ts) {
        return copy(ts);
    }

    private void requireUnchanged(long changes) {
        if (items.changes != changes) {
            throw PyErr.runtimeError("deque mutated during iteration");
        }
    }

    /// D.count(value) -- return number of occurrences of value
    @PyMethod("count(self, value, /)")
    long count(ThreadState ts, Object value) {
        long changes = items.changes;
        long count = 0;
        for (int i = 0; i < items.size(); i++) {
            count += CompareOps.same(ts, items.get(i), value) ? 1 : 0;
            requireUnchanged(changes);
            ts.charge(1);
        }
        return count;
    }

    private int find(ThreadState ts, Object value, int start, int stop) {
        long changes = items.changes;
        for (int i = start; i < stop; i++) {
            ts.charge(1);
            requireUnchanged(changes);
            boolean same = CompareOps.same(ts, items.get(i), value);
            requireUnchanged(changes);
            if (same) {
                return i;
            }
        }
        return -1;
    }

    /// D.index(value, [start, [stop]]) -- return first index of value.
    /// Raises ValueError if the value is not present.
    @PyMethod("index(self, value, start=0, stop=sys.maxsize, /)")
    long index(ThreadState ts, Object value, Object start, Object stop) {
        int from = bound(ts, start);
        int found = find(ts, value, from, bound(ts, stop));
        if (found < 0) {
            throw notHere(ts, value);
        }
        return found;
    }

    private int bound(ThreadState ts, Object index) {
        if (PyType.of(index).slot(Slot.INDEX) == null) {
            throw PyErr.typeError("slice indices must be integers or have an __index__ method");
        }
        return Sequences.clamp(Convert.toClampedLong(ts, index), items.size());
    }

    private static PyException notHere(ThreadState ts, Object value) {
        return PyErr.valueError("%s is not in deque", Str.utf16(ReprOps.repr(ts, value)));
    }

    /// D.remove(value) -- remove first occurrence of value.
    @PyMethod("remove(self, value, /)")
    void remove(ThreadState ts, Object value) {
        int found;
        try {
            found = find(ts, value, 0, items.size());
        } catch (PyException e) {
            if (e.is(ExceptionTypes.RUNTIME_ERROR)) {
                throw PyErr.indexError("deque mutated during iteration");
            }
            throw e;
        }
        if (found < 0) {
            throw notHere(ts, value);
        }
        delete(ts, found);
    }

    private void delete(ThreadState ts, int index) {
        items.rotate(-index);
        items.removeFirst();
        items.rotate(index);
        ts.charge(2L * index);
    }

    /// D.insert(index, object) -- insert object before index
    @PyMethod("insert(self, index, value, /)")
    void insert(ThreadState ts, long index, Object value) {
        if (maxlen >= 0 && items.size() >= maxlen) {
            throw PyErr.indexError("deque already at its maximum size");
        }
        int at = Sequences.clamp(index, items.size());
        items.rotate(-at);
        items.addFirst(value);
        items.rotate(at);
        ts.charge(2L * at);
    }

    private int position(ThreadState ts, Object key) {
        if (PyType.of(key).slot(Slot.INDEX) == null) {
            throw PyErr.typeError("sequence index must be integer, not '%s'", PyErr.className(key));
        }
        long i = Convert.toLong(ts, key);
        int size = items.size();
        long at = i < 0 ? i + size : i;
        if (at < 0 || at >= size) {
            throw PyErr.indexError("deque index out of range");
        }
        return (int) at;
    }

    @PyMethod("__getitem__(self, key, /)")
    Object getItem(ThreadState ts, Object key) {
        return items.get(position(ts, key));
    }

    @PyMethod("__setitem__(self, key, value, /)")
    void setItem(ThreadState ts, Object key, Object value) {
        items.set(position(ts, key), value);
    }

    @PyMethod("__delitem__(self, key, /)")
    void deleteItem(ThreadState ts, Object key) {
        delete(ts, position(ts, key));
    }

    @PyMethod("__len__(self, /)")
    long len() {
        return items.size();
    }

    @PyMethod("__contains__(self, key, /)")
    boolean contains(ThreadState ts, Object key) {
        return find(ts, key, 0, items.size()) >= 0;
    }

    @PyMethod("__iter__(self, /)")
    Object iter() {
        return new PyDequeIterator(this);
    }

    /// Return a reverse iterator over the deque.
    @PyMethod("__reversed__(self, /)")
    Object reversed() {
        return new PyDequeReverseIterator(this);
    }

    @PyMethod("__add__(self, value, /)")
    Object add(ThreadState ts, Object value) {
        if (!(value instanceof PyDeque)) {
            throw PyErr.typeError(
                    "can only concatenate deque (not \"%s\") to deque", PyErr.className(value));
        }
        PyDeque sum = copied(ts);
        sum.extend(ts, value);
        return sum;
    }

    @PyMethod("__iadd__(self, value, /)")
    Object iadd(ThreadState ts, Object value) {
        extend(ts, value);
        return this;
    }

    @PyMethod("__mul__(self, value, /)")
    Object mul(ThreadState ts, Object value) {
        return copied(ts).imul(ts, value);
    }

    @PyMethod("__rmul__(self, value, /)")
    Object rmul(ThreadState ts, Object value) {
        return mul(ts, value);
    }

    @PyMethod("__imul__(self, value, /)")
    Object imul(ThreadState ts, Object value) {
        if (PyType.of(value).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "can't multiply sequence by non-int of type '%s'", PyErr.className(value));
        }
        long times = Convert.toLong(ts, value);
        Object[] once = items.toArray();
        if (times <= 0) {
            items.clear();
            return this;
        }
        if (maxlen >= 0 && once.length > 0) {
            times = Math.min(times, maxlen / once.length + 2L);
        }
        Object[] all = Sequences.repeat(ts, once, once.length, times);
        for (int i = once.length; i < all.length; i++) {
            append(all[i]);
        }
        return this;
    }

    private Object compare(ThreadState ts, CompareOps.Op op, Object value) {
        if (!(value instanceof PyDeque other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        Object[] a = items.toArray();
        Object[] b = other.items.toArray();
        return Sequences.compare(ts, op, a, a.length, b, b.length);
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
        if (!ts.reprEnter(this)) {
            return "[...]";
        }
        try {
            String all = Str.utf16(ReprOps.repr(ts, PyList.of(items.toArray())));
            String end = maxlen < 0 ? ")" : ", maxlen=" + maxlen + ")";
            return PyStr.of(type().name() + "(" + all + end);
        } finally {
            ts.reprLeave(this);
        }
    }

    /// maximum size of a deque or None if unbounded
    @PyGetter("maxlen")
    Object maxlen() {
        return maxlen < 0 ? PyNone.NONE : (Object) (long) maxlen;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        Object dict = type() == TYPE ? null : AttrOps.find(ts, this, "__dict__");
        Object state = dict instanceof PyDict d && d.size() > 0 ? d : PyNone.NONE;
        PyTuple args = maxlen < 0 ? PyTuple.EMPTY : PyTuple.of(PyTuple.EMPTY, (long) maxlen);
        return PyTuple.of(type(), args, state, IterOps.iter(ts, this));
    }

    /// See PEP 585
    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(PyType cls, Object item) {
        return PyGenericAlias.of(cls, item instanceof PyTuple t ? t : PyTuple.of(item));
    }
}
