package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

import java.util.List;

/// Built-in immutable sequence.
///
/// If no argument is given, the constructor returns an empty tuple. If iterable is specified the tuple is initialized
/// from iterable's items.
///
/// If the argument is a tuple, the return value is the same object.
@PyTypeSpec(name = "tuple", subclassable = true, sequence = true)
public final class PyTuple extends PyInstance {

    /// The type `tuple`.
    public static final PyType TYPE = PyTupleSpec.TYPE;

    /// The empty tuple.
    public static final PyTuple EMPTY = new PyTuple(TYPE, new Object[0]);

    private final Object[] items;

    /// Makes an instance of `tuple` or a subclass that owns `items`.
    public PyTuple(PyType type, Object[] items) {
        super(type);
        this.items = items;
    }

    /// The tuple of these items; owns the array.
    public static PyTuple of(Object... items) {
        return items.length == 0 ? EMPTY : new PyTuple(TYPE, items);
    }

    /// The tuple of these items.
    public static PyTuple copyOf(List<?> items) {
        return of(items.toArray());
    }

    /// The number of items.
    public int size() {
        return items.length;
    }

    /// The item at `index`, which is in range.
    public Object get(int index) {
        return items[index];
    }

    /// The items themselves; callers must not change them.
    public Object[] items() {
        return items;
    }

    @PyMethod("__new__(cls, iterable=(), /)")
    static Object make(ThreadState ts, PyType cls, Object iterable) {
        if (cls == TYPE) {
            return iterable instanceof PyTuple t && t.type() == TYPE
                    ? t
                    : of(IterOps.toArray(ts, iterable));
        }
        return new PyTuple(cls, IterOps.toArray(ts, iterable));
    }

    @PyMethod("__len__(self, /)")
    long len() {
        return items.length;
    }

    @PyMethod("__getitem__(self, key, /)")
    Object getItem(ThreadState ts, Object key) {
        if (key instanceof SliceKey slice) {
            int[] s = slice.startStopStepCount(ts, items.length);
            if (s[3] == items.length && s[2] == 1 && type() == TYPE) {
                return this;
            }
            ts.charge(s[3]);
            Object[] picked = new Object[s[3]];
            for (int i = 0; i < picked.length; i++) {
                picked[i] = items[s[0] + i * s[2]];
            }
            return of(picked);
        }
        return items[Sequences.index(ts, key, items.length, "tuple", "tuple index out of range")];
    }

    @PyMethod("__iter__(self, /)")
    Object iter() {
        return new PyTupleIterator(this);
    }

    @PyMethod("__contains__(self, key, /)")
    boolean contains(ThreadState ts, Object key) {
        return Sequences.find(ts, items, key, 0, items.length) >= 0;
    }

    @PyMethod("__add__(self, value, /)")
    Object add(ThreadState ts, Object value) {
        if (!(value instanceof PyTuple other)) {
            throw PyErr.typeError(
                    "can only concatenate tuple (not \"%s\") to tuple", PyErr.className(value));
        }
        ts.charge(items.length + other.items.length);
        Object[] all = new Object[items.length + other.items.length];
        System.arraycopy(items, 0, all, 0, items.length);
        System.arraycopy(other.items, 0, all, items.length, other.items.length);
        return of(all);
    }

    @PyMethod("__mul__(self, value, /)")
    Object mul(ThreadState ts, Object value) {
        long count = Convert.toLong(ts, value);
        if (count == 1 && type() == TYPE) {
            return this;
        }
        return of(Sequences.repeat(ts, items, items.length, count));
    }

    @PyMethod("__rmul__(self, value, /)")
    Object rmul(ThreadState ts, Object value) {
        return mul(ts, value);
    }

    @PyMethod("__hash__(self, /)")
    long hash(ThreadState ts) {
        long acc = 0x27D4_EB2F_1656_67C5L;
        for (Object item : items) {
            ts.charge(1);
            acc += HashOps.hash(ts, item) * 0xC2B2_AE3D_27D4_EB4FL;
            acc = Long.rotateLeft(acc, 31) * 0x9E37_79B1_85EB_CA87L;
        }
        acc += items.length ^ (0x27D4_EB2F_1656_67C5L ^ 3527539L);
        return acc == -1 ? 1546275796 : acc;
    }

    private Object compare(ThreadState ts, CompareOps.Op op, Object value) {
        return value instanceof PyTuple other
                ? Sequences.compare(ts, op, items, items.length, other.items, other.items.length)
                : PyNotImplemented.NOT_IMPLEMENTED;
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
        return Sequences.repr(ts, this, items, items.length, "(", ")");
    }

    /// Return the first index of value.
    ///
    /// Raises ValueError if the value is not present.
    @PyMethod("index(self, value, start=0, stop=sys.maxsize, /)")
    long index(ThreadState ts, Object value, Object start, Object stop) {
        int n = items.length;
        int found =
                Sequences.find(
                        ts,
                        items,
                        value,
                        Sequences.clamp(ts, start, n),
                        Sequences.clamp(ts, stop, n));
        if (found < 0) {
            throw PyErr.valueError("tuple.index(x): x not in tuple");
        }
        return found;
    }

    /// Return the number of occurrences of value.
    @PyMethod("count(self, value, /)")
    long count(ThreadState ts, Object value) {
        long n = 0;
        for (Object item : items) {
            ts.charge(1);
            n += CompareOps.same(ts, item, value) ? 1 : 0;
        }
        return n;
    }

    @PyMethod("__getnewargs__(self, /)")
    Object getNewArgs() {
        return of(of(items.clone()));
    }

    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(ThreadState ts, PyType cls, Object item) {
        return CallOps.call2(ts, Builtins.type("types.GenericAlias"), cls, item);
    }
}
