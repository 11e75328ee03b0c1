package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The special methods that operators and builtins look up on a type (Language Reference, 3.3). Each has the same index
/// in the lookup cache of every type, so that finding one is an array read: [PyType#slot].
public enum Slot {
    GETATTRIBUTE("__getattribute__"),
    GETATTR("__getattr__"),
    SETATTR("__setattr__"),
    DELATTR("__delattr__"),
    NEW("__new__"),
    INIT("__init__"),
    DEL("__del__"),
    REPR("__repr__"),
    STR("__str__"),
    BYTES("__bytes__"),
    FORMAT("__format__"),
    HASH("__hash__"),
    BOOL("__bool__"),
    LEN("__len__"),
    LENGTH_HINT("__length_hint__"),
    CALL("__call__"),
    ITER("__iter__"),
    NEXT("__next__"),
    REVERSED("__reversed__"),
    CONTAINS("__contains__"),
    GETITEM("__getitem__"),
    SETITEM("__setitem__"),
    DELITEM("__delitem__"),
    MISSING("__missing__"),
    LT("__lt__"),
    LE("__le__"),
    EQ("__eq__"),
    NE("__ne__"),
    GT("__gt__"),
    GE("__ge__"),
    ADD("__add__"),
    RADD("__radd__"),
    IADD("__iadd__"),
    SUB("__sub__"),
    RSUB("__rsub__"),
    ISUB("__isub__"),
    MUL("__mul__"),
    RMUL("__rmul__"),
    IMUL("__imul__"),
    MATMUL("__matmul__"),
    RMATMUL("__rmatmul__"),
    IMATMUL("__imatmul__"),
    TRUEDIV("__truediv__"),
    RTRUEDIV("__rtruediv__"),
    ITRUEDIV("__itruediv__"),
    FLOORDIV("__floordiv__"),
    RFLOORDIV("__rfloordiv__"),
    IFLOORDIV("__ifloordiv__"),
    MOD("__mod__"),
    RMOD("__rmod__"),
    IMOD("__imod__"),
    DIVMOD("__divmod__"),
    RDIVMOD("__rdivmod__"),
    POW("__pow__"),
    RPOW("__rpow__"),
    IPOW("__ipow__"),
    LSHIFT("__lshift__"),
    RLSHIFT("__rlshift__"),
    ILSHIFT("__ilshift__"),
    RSHIFT("__rshift__"),
    RRSHIFT("__rrshift__"),
    IRSHIFT("__irshift__"),
    AND("__and__"),
    RAND("__rand__"),
    IAND("__iand__"),
    XOR("__xor__"),
    RXOR("__rxor__"),
    IXOR("__ixor__"),
    OR("__or__"),
    ROR("__ror__"),
    IOR("__ior__"),
    NEG("__neg__"),
    POS("__pos__"),
    ABS("__abs__"),
    INVERT("__invert__"),
    INT("__int__"),
    FLOAT("__float__"),
    COMPLEX("__complex__"),
    INDEX("__index__"),
    ROUND("__round__"),
    TRUNC("__trunc__"),
    FLOOR("__floor__"),
    CEIL("__ceil__"),
    GET("__get__"),
    SET("__set__"),
    DELETE("__delete__"),
    SET_NAME("__set_name__"),
    INIT_SUBCLASS("__init_subclass__"),
    CLASS_GETITEM("__class_getitem__"),
    INSTANCECHECK("__instancecheck__"),
    SUBCLASSCHECK("__subclasscheck__"),
    PREPARE("__prepare__"),
    MRO_ENTRIES("__mro_entries__"),
    ENTER("__enter__"),
    EXIT("__exit__"),
    AWAIT("__await__"),
    AITER("__aiter__"),
    ANEXT("__anext__"),
    AENTER("__aenter__"),
    AEXIT("__aexit__"),
    DIR("__dir__"),
    BUFFER("__buffer__"),
    RELEASE_BUFFER("__release_buffer__"),
    SIZEOF("__sizeof__"),
    FSPATH("__fspath__");

    /// How many special methods there are.
    public static final int COUNT = values().length;

    private static final Map<String, Integer> INDICES = new HashMap<>();

    static {
        for (Slot slot : values()) {
            INDICES.put(slot.dunder, slot.ordinal());
        }
    }

    /// The special methods that CPython's types have as ordinary methods.
    private static final Set<Slot> METHODS =
            Set.copyOf(
                    EnumSet.of(
                            NEW,
                            BYTES,
                            FORMAT,
                            LENGTH_HINT,
                            REVERSED,
                            MISSING,
                            COMPLEX,
                            ROUND,
                            TRUNC,
                            FLOOR,
                            CEIL,
                            SET_NAME,
                            INIT_SUBCLASS,
                            CLASS_GETITEM,
                            INSTANCECHECK,
                            SUBCLASSCHECK,
                            PREPARE,
                            MRO_ENTRIES,
                            ENTER,
                            EXIT,
                            AENTER,
                            AEXIT,
                            DIR,
                            SIZEOF,
                            FSPATH));

    private final String dunder;

    Slot(String dunder) {
        this.dunder = dunder;
    }

    /// The method's Python name, such as `__add__`.
    public String dunder() {
        return dunder;
    }

    /// Whether CPython wraps the special method called `name` of a builtin type in a `wrapper_descriptor`.
    static boolean hasWrapper(String name) {
        Integer index = INDICES.get(name);
        return index != null && !METHODS.contains(values()[index]);
    }

    /// The index of the special method called `name`, or null.
    static @Nullable Integer indexOf(String name) {
        return INDICES.get(name);
    }
}
