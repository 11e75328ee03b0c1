package dev.fermata.vm.object;

/// The set operations of dict views.
final class DictViews {

    private DictViews() {}

    /// A comparison of a view with another view or a set.
    static Object compare(ThreadState ts, CompareOps.Op op, Object view, Object other) {
        boolean isSet =
                other instanceof PyDictKeys
                        || other instanceof PyDictItems
                        || PyType.of(other).isSubtypeOf(Builtins.type("builtins.set"))
                        || PyType.of(other).isSubtypeOf(Builtins.type("builtins.frozenset"));
        if (!isSet) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        long a = ItemOps.len(ts, view);
        long b = ItemOps.len(ts, other);
        return switch (op) {
            case EQ -> a == b && containsAll(ts, other, view);
            case NE -> a != b || !containsAll(ts, other, view);
            case LT -> a < b && containsAll(ts, other, view);
            case LE -> a <= b && containsAll(ts, other, view);
            case GT -> a > b && containsAll(ts, view, other);
            case GE -> a >= b && containsAll(ts, view, other);
        };
    }

    private static boolean containsAll(ThreadState ts, Object container, Object items) {
        Object it = IterOps.iter(ts, items);
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1);
            if (!ItemOps.contains(ts, container, item)) {
                return false;
            }
        }
        return true;
    }

    /// A set made from `left` and changed by its method with `right`.
    static Object combine(ThreadState ts, Object left, String method, Object right) {
        Object set = CallOps.call1(ts, Builtins.type("builtins.set"), left);
        CallOps.callAttribute(ts, set, method, right);
        return set;
    }
}
