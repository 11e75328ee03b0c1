package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import java.util.ArrayList;
import java.util.List;

/// What `set` and `frozenset` have in common.
public abstract class PyBaseSet extends PyInstance {

    /// How many places are looked at between two polls; a power of two.
    private static final int PORTION = 1 << 12;

    SetTable table;

    PyBaseSet(PyType type, SetTable table) {
        super(type);
        this.table = table;
    }

    /// A new set of this kind that owns `items`.
    abstract PyBaseSet make(SetTable items);

    /// The number of items.
    public final int size() {
        return table.size();
    }

    /// The items, in the order of iteration.
    public final List<Object> items() {
        List<Object> items = new ArrayList<>(size());
        for (int i = 0; i < table.capacity(); i++) {
            Object item = table.at(i);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /// Whether `item` is in the set. May run its `__hash__` and the items' `__eq__`.
    public final boolean has(ThreadState ts, Object item) {
        return table.contains(ts, item);
    }

    private static void pollAt(ThreadState ts, int place) {
        if ((place & (PORTION - 1)) == 0) {
            ts.poll();
        }
    }

    /// Adds the items of any iterable.
    static void addAll(ThreadState ts, SetTable table, Object iterable) {
        if (iterable instanceof PyBaseSet other) {
            ts.charge(other.size());
            SetTable from = other.table;
            for (int i = 0; i < from.capacity(); i++) {
                pollAt(ts, i);
                Object item = from.at(i);
                if (item != null) {
                    table.add(ts, item, from.hashAt(i));
                }
            }
            return;
        }
        Object it = IterOps.iter(ts, iterable);
        ts.collect(table);
        try {
            for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
                ts.charge(1);
                table.add(ts, item);
            }
        } finally {
            ts.collected();
        }
    }

    static SetTable tableOf(ThreadState ts, Object iterable) {
        SetTable table = new SetTable();
        addAll(ts, table, iterable);
        return table;
    }

    private static SetTable tableFor(ThreadState ts, Object iterable) {
        return iterable instanceof PyBaseSet set ? set.table : tableOf(ts, iterable);
    }

    /// The items of `a` that are, or are not, in `b`.
    static SetTable filtered(ThreadState ts, SetTable a, SetTable b, boolean wanted) {
        SetTable result = new SetTable();
        ts.charge(a.capacity());
        for (int i = 0; i < a.capacity(); i++) {
            pollAt(ts, i);
            Object item = a.at(i);
            if (item != null) {
                // Comparing may change the set.
                long hash = a.hashAt(i);
                if (b.contains(ts, item, hash) == wanted) {
                    result.add(ts, item, hash);
                }
            }
        }
        return result;
    }

    static SetTable intersection(ThreadState ts, SetTable a, Object other) {
        if (other instanceof PyBaseSet set) {
            return set.size() > a.size()
                    ? filtered(ts, a, set.table, true)
                    : filtered(ts, set.table, a, true);
        }
        SetTable result = new SetTable();
        Object it = IterOps.iter(ts, other);
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1);
            if (a.contains(ts, item)) {
                result.add(ts, item);
            }
        }
        return result;
    }

    static SetTable symmetric(ThreadState ts, SetTable a, SetTable b) {
        SetTable result = filtered(ts, a, b, false);
        SetTable rest = filtered(ts, b, a, false);
        for (int i = 0; i < rest.capacity(); i++) {
            Object item = rest.at(i);
            if (item != null) {
                result.add(ts, item, rest.hashAt(i));
            }
        }
        return result;
    }

    private boolean containsAll(ThreadState ts, SetTable items) {
        ts.charge(items.capacity());
        for (int i = 0; i < items.capacity(); i++) {
            pollAt(ts, i);
            Object item = items.at(i);
            if (item != null && !table.contains(ts, item, items.hashAt(i))) {
                return false;
            }
        }
        return true;
    }

    @PyMethod("__len__(self, /)")
    final long len() {
        return table.size();
    }

    @PyMethod("__contains__(self, key, /)")
    final boolean contains(ThreadState ts, Object key) {
        return key instanceof PySet set && !set.isHashable()
                ? table.contains(ts, key, new PyFrozenSet(PyFrozenSet.TYPE, set.table).hash(ts))
                : table.contains(ts, key);
    }

    @PyMethod("__iter__(self, /)")
    final Object iter() {
        return new PySetIterator(this);
    }

    @PyMethod("__repr__(self, /)")
    final Object repr(ThreadState ts) {
        String name = type().name();
        if (table.size() == 0) {
            return PyStr.of(name + "()");
        }
        if (!ts.reprEnter(this)) {
            return PyStr.of(name + "(...)");
        }
        try {
            String list = Str.utf16(ReprOps.repr(ts, PyList.of(IterOps.toArray(ts, this))));
            String items = "{" + list.substring(1, list.length() - 1) + "}";
            return PyStr.of(type() == PySet.TYPE ? items : name + "(" + items + ")");
        } finally {
            ts.reprLeave(this);
        }
    }

    @PyMethod("__eq__(self, value, /)")
    final Object eq(ThreadState ts, Object value) {
        return value instanceof PyBaseSet other
                ? (Object) (size() == other.size() && other.containsAll(ts, table))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__ne__(self, value, /)")
    final Object ne(ThreadState ts, Object value) {
        return value instanceof PyBaseSet other
                ? (Object) (size() != other.size() || !other.containsAll(ts, table))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__le__(self, value, /)")
    final Object le(ThreadState ts, Object value) {
        return value instanceof PyBaseSet other
                ? (Object) (size() <= other.size() && other.containsAll(ts, table))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__lt__(self, value, /)")
    final Object lt(ThreadState ts, Object value) {
        return value instanceof PyBaseSet other
                ? (Object) (size() < other.size() && other.containsAll(ts, table))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__ge__(self, value, /)")
    final Object ge(ThreadState ts, Object value) {
        return value instanceof PyBaseSet other
                ? (Object) (size() >= other.size() && containsAll(ts, other.table))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__gt__(self, value, /)")
    final Object gt(ThreadState ts, Object value) {
        return value instanceof PyBaseSet other
                ? (Object) (size() > other.size() && containsAll(ts, other.table))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__and__(self, value, /)")
    final Object and(ThreadState ts, Object value) {
        return value instanceof PyBaseSet
                ? make(intersection(ts, table, value))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__rand__(self, value, /)")
    final Object rand(ThreadState ts, Object value) {
        return value instanceof PyBaseSet other
                ? other.and(ts, this)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__or__(self, value, /)")
    final Object or(ThreadState ts, Object value) {
        return value instanceof PyBaseSet
                ? union(ts, new Object[] {value})
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__ror__(self, value, /)")
    final Object ror(ThreadState ts, Object value) {
        return value instanceof PyBaseSet other
                ? other.or(ts, this)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__sub__(self, value, /)")
    final Object sub(ThreadState ts, Object value) {
        return value instanceof PyBaseSet other
                ? make(filtered(ts, table, other.table, false))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__rsub__(self, value, /)")
    final Object rsub(ThreadState ts, Object value) {
        return value instanceof PyBaseSet other
                ? other.sub(ts, this)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__xor__(self, value, /)")
    final Object xor(ThreadState ts, Object value) {
        return value instanceof PyBaseSet other
                ? make(symmetric(ts, table, other.table))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__rxor__(self, value, /)")
    final Object rxor(ThreadState ts, Object value) {
        return value instanceof PyBaseSet other
                ? other.xor(ts, this)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    /// Return a shallow copy of a set.
    @PyMethod("copy(self, /)")
    final Object copy(ThreadState ts) {
        ts.charge(size());
        return type() == PyFrozenSet.TYPE ? this : make(table.copy());
    }

    /// Return a new set with elements from the set and all others.
    @PyMethod("union(self, /, *others)")
    final Object union(ThreadState ts, Object[] others) {
        SetTable result = table.copy();
        for (Object other : others) {
            addAll(ts, result, other);
        }
        return make(result);
    }

    /// Return a new set with elements common to the set and all others.
    @PyMethod("intersection(self, /, *others)")
    final Object intersectionOf(ThreadState ts, Object[] others) {
        SetTable result = others.length == 0 ? table.copy() : table;
        for (Object other : others) {
            result = intersection(ts, result, other);
        }
        return make(result);
    }

    /// Return a new set with elements in the set that are not in the others.
    @PyMethod("difference(self, /, *others)")
    final Object difference(ThreadState ts, Object[] others) {
        SetTable result = table.copy();
        for (Object other : others) {
            result = filtered(ts, result, tableFor(ts, other), false);
        }
        return make(result);
    }

    /// Return a new set with elements in either the set or other but not both.
    @PyMethod("symmetric_difference(self, other, /)")
    final Object symmetricDifference(ThreadState ts, Object other) {
        return make(symmetric(ts, table, tableFor(ts, other)));
    }

    /// Report whether two sets have no common elements.
    @PyMethod("isdisjoint(self, other, /)")
    final boolean isDisjoint(ThreadState ts, Object other) {
        return intersection(ts, table, other).size() == 0;
    }

    /// Report whether another set contains this set.
    @PyMethod("issubset(self, other, /)")
    final boolean isSubset(ThreadState ts, Object other) {
        SetTable others = tableFor(ts, other);
        return filtered(ts, table, others, false).size() == 0;
    }

    /// Report whether this set contains another set.
    @PyMethod("issuperset(self, other, /)")
    final boolean isSuperset(ThreadState ts, Object other) {
        return containsAll(ts, tableFor(ts, other));
    }

    @PyMethod("__reduce__(self, /)")
    final Object reduce(ThreadState ts) {
        return PyTuple.of(
                type(),
                PyTuple.of(PyList.of(IterOps.toArray(ts, this))),
                CallOps.callAttribute(ts, this, "__getstate__"));
    }

    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(ThreadState ts, PyType cls, Object item) {
        return CallOps.call2(ts, Builtins.type("types.GenericAlias"), cls, item);
    }
}
