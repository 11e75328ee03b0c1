package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// dict() -> new empty dictionary
/// dict(mapping) -> new dictionary initialized from a mapping object's (key, value) pairs
/// dict(iterable) -> new dictionary initialized as if via: d = {}; for k, v in iterable: d[k] = v
/// dict(**kwargs) -> new dictionary initialized with the name=value pairs in the keyword argument list
///
/// Insertion-ordered and open-addressed as CPython's: a table of indices into entries, which are kept in the order of
/// insertion with holes where items were removed.
///
/// A str is found by its hash as Java's, so that names are found without the script. That lasts until the script could
/// tell: when a key has a `__hash__` in Python, which may return the hash of a str, and when so many keys collide that
/// somebody may have meant it. From then on the table has the script's own hashes.
@PyTypeSpec(name = "dict", subclassable = true, mapping = true)
public class PyDict extends PyInstance {

    /// The type `dict`.
    public static final PyType TYPE = PyDictSpec.TYPE;

    private static final int MIN_TABLE = 8;
    private static final int FREE = 0;
    private static final int REMOVED = -1;
    private static final int[] NO_TABLE = new int[MIN_TABLE];
    private static final int CROWDED = 64;
    private static final Object[] NO_ENTRIES = {};
    private static final int[] NO_HASHES = {};

    /// Entry number plus one, [#FREE] or [#REMOVED]; shared while the dict is empty.
    private int[] table = NO_TABLE;

    /// Keys at even, values at odd indices; both null where an item was removed.
    private @Nullable Object[] entries = NO_ENTRIES;

    private int[] hashes = NO_HASHES;

    /// Where the hashes of strs come from; null if they are Java's.
    private @Nullable InterpreterState textHashes;

    /// Whether other dicts have the same arrays, which must not change then.
    private boolean shared;

    private int used;
    private int end;

    /// How many more entries fit before the table must be rebuilt. Removals give nothing back, so that the places they
    /// leave in the table cannot fill it.
    private int usable;

    /// Makes an empty dict.
    public PyDict() {
        this(TYPE);
    }

    /// Makes an empty instance of `dict` or a subclass.
    public PyDict(PyType type) {
        super(type);
    }

    /// A dict with the same items, which shares its arrays with this one and with other such copies until it changes. This
    /// one must not change any more.
    public final PyDict copyOfTemplate() {
        PyDict copy = new PyDict();
        copy.table = table;
        copy.hashes = hashes;
        copy.entries = entries;
        copy.textHashes = textHashes;
        copy.shared = true;
        copy.used = used;
        copy.end = end;
        return copy;
    }

    /// Called before an entry changes. A new entry finds no usable one and gets new arrays.
    private void unshare() {
        if (shared) {
            table = table.clone();
            entries = Arrays.copyOf(entries, 2 * end);
            shared = false;
        }
    }

    /// The number of items.
    public final int size() {
        return used;
    }

    /// Where entries end: an index that every entry, removed or not, is below. For iterators.
    public final int entryEnd() {
        return end;
    }

    /// The key of an entry, or null if it was removed.
    public final @Nullable Object keyAt(int entry) {
        return entries[2 * entry];
    }

    /// The value of an entry that was not removed.
    public final Object valueAt(int entry) {
        Object value = entries[2 * entry + 1];
        return value == null ? PyNone.NONE : value;
    }

    /// The value of a str key held as UTF-16, or null. Never runs Python code.
    public final @Nullable Object get(String key) {
        int entry = findText(key, textHash(key));
        return entry < 0 ? null : entries[2 * entry + 1];
    }

    /// The entry of a str key held as UTF-16, for [#valueIfAt], or -1. Never runs Python code.
    public final int entryOf(String key) {
        return findText(key, textHash(key));
    }

    /// The value at entry `hint` if its key is `key` itself, else null.
    public final @Nullable Object valueIfAt(int hint, String key) {
        int i = 2 * hint;
        return i < entries.length && entries[i] == key ? entries[i + 1] : null;
    }

    /// Sets the value of a str key held as UTF-16; returns the old value or null. Never runs Python code.
    public final @Nullable Object put(String key, Object value) {
        int hash = textHash(key);
        int entry = findText(key, hash);
        if (entry >= 0) {
            unshare();
            Object old = entries[2 * entry + 1];
            entries[2 * entry + 1] = value;
            return old;
        }
        append(PyStr.ofName(key), hash, value);
        return null;
    }

    /// Removes a str key held as UTF-16; returns its value or null. Never runs Python code.
    public final @Nullable Object remove(String key) {
        int entry = findText(key, textHash(key));
        return entry < 0 ? null : removeEntry(entry);
    }

    /// The value of `key`, or null. May run the keys' `__hash__` and `__eq__`.
    public final @Nullable Object get(ThreadState ts, Object key) {
        if (key instanceof String s && textHashes == null) {
            return get(s);
        }
        int entry = find(ts, key, hash(ts, key));
        return entry < 0 ? null : entries[2 * entry + 1];
    }

    /// Sets the value of `key`; returns the old value or null. May run the keys' `__hash__` and `__eq__`.
    public final @Nullable Object put(ThreadState ts, Object key, Object value) {
        int hash = hash(ts, key);
        int entry =
                key instanceof String s && textHashes == null
                        ? findText(s, hash)
                        : find(ts, key, hash);
        if (entry >= 0) {
            unshare();
            Object old = entries[2 * entry + 1];
            entries[2 * entry + 1] = value;
            return old;
        }
        add(ts, key, hash, value);
        return null;
    }

    /// Removes `key`; returns its value or null. May run the keys' `__hash__` and `__eq__`.
    public final @Nullable Object remove(ThreadState ts, Object key) {
        int entry =
                key instanceof String s && textHashes == null
                        ? entryOf(s)
                        : find(ts, key, hash(ts, key));
        return entry < 0 ? null : removeEntry(entry);
    }

    /// Removes all items.
    public final void clearItems() {
        table = NO_TABLE;
        entries = NO_ENTRIES;
        hashes = NO_HASHES;
        used = 0;
        end = 0;
        usable = 0;
        shared = false;
    }

    /// A copy of the keys, in order.
    public final List<Object> keys() {
        List<Object> keys = new ArrayList<>(used);
        for (int i = 0; i < end; i++) {
            Object key = entries[2 * i];
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    /// Copies all items of another dict into this one.
    public final void putAll(ThreadState ts, PyDict other) {
        ts.charge(other.used);
        for (int i = 0; i < other.end; i++) {
            Object key = other.entries[2 * i];
            Object value = other.entries[2 * i + 1];
            if (key != null && value != null) {
                if (Str.isStr(key)) {
                    put(ts, key, value);
                } else {
                    putHashed(ts, key, other.hashes[i], value);
                }
            }
        }
    }

    private void putHashed(ThreadState ts, Object key, int hash, Object value) {
        if (textHashes == null && hashesInPython(key)) {
            hashTextAs(ts);
        }
        int entry = find(ts, key, hash);
        if (entry >= 0) {
            unshare();
            entries[2 * entry + 1] = value;
        } else {
            add(ts, key, hash, value);
        }
    }

    /// The table's own hash of a key; equal keys have equal ones.
    private int hash(ThreadState ts, Object key) {
        if (key instanceof String s) {
            return textHash(s);
        }
        if (textHashes == null) {
            if (Str.isStr(key) && !hashesInPython(key)) {
                return spread(Str.utf16(key).hashCode());
            }
            if (hashesInPython(key)) {
                hashTextAs(ts);
            }
        }
        return spread(Long.hashCode(HashOps.hash(ts, key)));
    }

    private int textHash(String key) {
        InterpreterState script = textHashes;
        return spread(script == null ? key.hashCode() : Long.hashCode(script.hashText(key)));
    }

    /// Whether the hash of a key may be anything.
    private static boolean hashesInPython(Object key) {
        if (!(key instanceof PyInstance o) || !o.type().isHeap()) {
            return false;
        }
        Object hash = o.type().slot(Slot.HASH);
        return hash != null && hash != PyNone.NONE && !(hash instanceof PyMethodDescriptor);
    }

    /// Gives the strs among the keys the hashes that the script sees.
    private void hashTextAs(ThreadState ts) {
        textHashes = ts.interpreter();
        if (used == 0) {
            return;
        }
        ts.charge(used);
        unshare();
        hashes = hashes.clone();
        Arrays.fill(table, FREE);
        for (int i = 0; i < end; i++) {
            Object key = entries[2 * i];
            if (key != null) {
                if (Str.isStr(key)) {
                    hashes[i] = spread(Long.hashCode(HashOps.hash(ts, key)));
                }
                place(i + 1, hashes[i]);
            }
        }
    }

    private static int spread(int h) {
        return h ^ (h >>> 16);
    }

    private int findText(String key, int hash) {
        int[] t = table;
        int mask = t.length - 1;
        for (int i = hash & mask, step = 1; ; i = (i + step++) & mask) {
            int slot = t[i];
            if (slot == FREE) {
                return -1;
            }
            if (slot > 0 && hashes[slot - 1] == hash) {
                Object k = entries[2 * slot - 2];
                if (k == key || sameText(k, key)) {
                    return slot - 1;
                }
            }
        }
    }

    private static boolean sameText(@Nullable Object k, String key) {
        if (k instanceof String s) {
            return s.equals(key);
        }
        return k instanceof PyStr || k instanceof PyPrimitive
                ? Str.isStr(k) && Str.utf16(k).equals(key)
                : false;
    }

    private int find(ThreadState ts, Object key, int hash) {
        restart:
        while (true) {
            int[] t = table;
            @Nullable Object[] e = entries;
            int mask = t.length - 1;
            for (int i = hash & mask, step = 1; ; i = (i + step++) & mask) {
                int slot = t[i];
                if (slot == FREE) {
                    return -1;
                }
                if (step > CROWDED) {
                    ts.charge(1);
                }
                if (slot > 0 && hashes[slot - 1] == hash) {
                    Object k = e[2 * slot - 2];
                    if (k == key) {
                        return slot - 1;
                    }
                    if (k != null) {
                        boolean same = CompareOps.same(ts, k, key);
                        if (table != t || entries != e || e[2 * slot - 2] != k) {
                            ts.charge(1);
                            continue restart;
                        }
                        if (same) {
                            return slot - 1;
                        }
                    }
                }
            }
        }
    }

    private void add(ThreadState ts, Object key, int hash, Object value) {
        if (append(key, hash, value) > CROWDED && textHashes == null) {
            hashTextAs(ts);
        }
    }

    /// Adds an entry; returns how many places of the table it found taken.
    private int append(Object key, int hash, Object value) {
        if (usable == 0) {
            grow();
        }
        usable--;
        hashes[end] = hash;
        entries[2 * end] = key;
        entries[2 * end + 1] = value;
        end++;
        used++;
        return place(end, hash);
    }

    private int place(int slot, int hash) {
        int mask = table.length - 1;
        int i = hash & mask;
        int step = 1;
        for (; table[i] > 0; i = (i + step++) & mask) {}
        table[i] = slot;
        return step - 1;
    }

    private void grow() {
        int capacity = Math.max(4, used + (used >> 1) + 1);
        int size = MIN_TABLE;
        while (size * 2L < capacity * 3L) {
            size <<= 1;
        }
        @Nullable Object[] oldEntries = entries;
        int[] oldHashes = hashes;
        int oldEnd = end;
        table = new int[size];
        shared = false;
        capacity = Math.min(capacity, size * 2 / 3);
        entries = new Object[2 * capacity];
        hashes = new int[capacity];
        end = 0;
        for (int i = 0; i < oldEnd; i++) {
            if (oldEntries[2 * i] != null) {
                entries[2 * end] = oldEntries[2 * i];
                entries[2 * end + 1] = oldEntries[2 * i + 1];
                hashes[end] = oldHashes[i];
                place(++end, oldHashes[i]);
            }
        }
        usable = capacity - end;
    }

    private Object removeEntry(int entry) {
        unshare();
        int mask = table.length - 1;
        int i = hashes[entry] & mask;
        for (int step = 1; table[i] != entry + 1; i = (i + step++) & mask) {}
        table[i] = REMOVED;
        Object value = entries[2 * entry + 1];
        entries[2 * entry] = null;
        entries[2 * entry + 1] = null;
        used--;
        return value == null ? PyNone.NONE : value;
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyDict(cls);
    }

    @PyMethod("__init__(self, /, *args, **kwargs)")
    void init(ThreadState ts, Object[] args, PyDict kwargs) {
        DictOps.update(ts, this, "dict", args, kwargs);
    }

    @PyMethod("__len__(self, /)")
    long len() {
        return used;
    }

    @PyMethod("__getitem__(self, key, /)")
    Object getItem(ThreadState ts, Object key) {
        Object value = get(ts, key);
        if (value != null) {
            return value;
        }
        if (type().isHeap() || type() != TYPE) {
            Object missing = type().slot(Slot.MISSING);
            if (missing != null) {
                return CallOps.callMethod1(ts, missing, this, key);
            }
        }
        throw PyErr.keyError(key);
    }

    @PyMethod("__setitem__(self, key, value, /)")
    void setItem(ThreadState ts, Object key, Object value) {
        put(ts, key, value);
    }

    @PyMethod("__delitem__(self, key, /)")
    void deleteItem(ThreadState ts, Object key) {
        if (remove(ts, key) == null) {
            throw PyErr.keyError(key);
        }
    }

    @PyMethod("__contains__(self, key, /)")
    boolean contains(ThreadState ts, Object key) {
        return get(ts, key) != null;
    }

    @PyMethod("__iter__(self, /)")
    Object iter() {
        return PyDictIterator.of(this, PyDictIterator.Kind.KEYS, false);
    }

    @PyMethod("__reversed__(self, /)")
    Object reversed() {
        return PyDictIterator.of(this, PyDictIterator.Kind.KEYS, true);
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        return DictOps.repr(ts, this);
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        return value instanceof PyDict other
                ? (Object) DictOps.equal(ts, this, other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__or__(self, value, /)")
    Object or(ThreadState ts, Object value) {
        return value instanceof PyDict other
                ? DictOps.merged(ts, this, other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__ror__(self, value, /)")
    Object ror(ThreadState ts, Object value) {
        return value instanceof PyDict other
                ? DictOps.merged(ts, other, this)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__ior__(self, value, /)")
    Object ior(ThreadState ts, Object value) {
        DictOps.merge(ts, this, value);
        return this;
    }

    /// Return the value for key if key is in the dictionary, else default.
    @PyMethod("get(self, key, default=None, /)")
    Object getOrDefault(ThreadState ts, Object key, Object default_) {
        Object value = get(ts, key);
        return value == null ? default_ : value;
    }

    /// Insert key with a value of default if key is not in the dictionary, and return its value.
    @PyMethod("setdefault(self, key, default=None, /)")
    Object setDefault(ThreadState ts, Object key, Object default_) {
        int hash = hash(ts, key);
        int entry = find(ts, key, hash);
        if (entry >= 0) {
            return Objects.requireNonNull(entries[2 * entry + 1]);
        }
        add(ts, key, hash, default_);
        return default_;
    }

    /// Remove the key and return its value, or the default if it is not there.
    @PyMethod("pop(self, key, default=<unrepresentable>, /)")
    Object pop(ThreadState ts, Object key, @Nullable Object default_) {
        Object value = size() == 0 ? null : remove(ts, key);
        if (value != null) {
            return value;
        }
        if (default_ == null) {
            throw PyErr.keyError(key);
        }
        return default_;
    }

    /// Remove and return the (key, value) pair that was inserted last.
    @PyMethod("popitem(self, /)")
    Object popItem() {
        for (int i = end - 1; i >= 0; i--) {
            Object key = entries[2 * i];
            if (key != null) {
                Object value = removeEntry(i);
                // The next call need not walk over the holes again.
                end = i;
                return PyTuple.of(key, value);
            }
        }
        throw PyErr.keyError("popitem(): dictionary is empty");
    }

    /// Update the dictionary from a mapping or iterable and keyword arguments.
    @PyMethod("update(self, /, *args, **kwargs)")
    void update(ThreadState ts, Object[] args, PyDict kwargs) {
        DictOps.update(ts, this, "update", args, kwargs);
    }

    /// Remove all items.
    @PyMethod("clear(self, /)")
    void clear() {
        clearItems();
    }

    /// Return a shallow copy.
    @PyMethod("copy(self, /)")
    Object copy(ThreadState ts) {
        PyDict copy = new PyDict();
        copy.putAll(ts, this);
        return copy;
    }

    /// Return a view of the keys.
    @PyMethod("keys(self, /)")
    Object keysView() {
        return new PyDictKeys(this);
    }

    /// Return a view of the values.
    @PyMethod("values(self, /)")
    Object valuesView() {
        return new PyDictValues(this);
    }

    /// Return a view of the (key, value) pairs.
    @PyMethod("items(self, /)")
    Object itemsView() {
        return new PyDictItems(this);
    }

    /// Create a dictionary with keys from an iterable and all values set to value.
    @PyMethod(value = "fromkeys(type, iterable, value=None, /)", kind = PyMethod.Kind.CLASS)
    static Object fromKeys(ThreadState ts, PyType type, Object iterable, Object value) {
        Object made = CallOps.call0(ts, type);
        Object it = IterOps.iter(ts, iterable);
        for (Object key = IterOps.next(ts, it); key != null; key = IterOps.next(ts, it)) {
            ts.charge(1);
            if (made instanceof PyDict dict && dict.type() == TYPE) {
                dict.put(ts, key, value);
            } else {
                ItemOps.set(ts, made, key, value);
            }
        }
        return made;
    }

    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(ThreadState ts, PyType cls, Object item) {
        return CallOps.call2(ts, Builtins.type("types.GenericAlias"), cls, item);
    }

    @PyMethod("__sizeof__(self, /)")
    long sizeof() {
        return 48L + 4L * table.length + 12L * hashes.length;
    }
}
