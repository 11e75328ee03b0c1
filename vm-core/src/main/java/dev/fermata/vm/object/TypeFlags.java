package dev.fermata.vm.object;

/// `type.__flags__`, with the bits of CPython 3.12 that pure-Python code reads (`Include/object.h`).
public final class TypeFlags {

    private static final long SEQUENCE = 1L << 5;
    private static final long MAPPING = 1L << 6;
    private static final long IMMUTABLE = 1L << 8;
    private static final long HEAP = 1L << 9;
    private static final long BASE_TYPE = 1L << 10;
    private static final long READY = 1L << 12;
    private static final long ABSTRACT = 1L << 20;

    private TypeFlags() {}

    /// The flags of [TypeSpec] that `__abc_tpflags__` asks for.
    public static int collection(long flags) {
        return ((flags & SEQUENCE) != 0 ? TypeSpec.SEQUENCE : 0)
                | ((flags & MAPPING) != 0 ? TypeSpec.MAPPING : 0);
    }

    /// The flags of `type`.
    static long of(PyType type) {
        long flags = READY;
        flags |= type.has(TypeSpec.SEQUENCE) ? SEQUENCE : 0;
        flags |= type.has(TypeSpec.MAPPING) ? MAPPING : 0;
        flags |= type.isHeap() ? HEAP : IMMUTABLE;
        flags |= type.isSubclassable() ? BASE_TYPE : 0;
        Object methods = type.isHeap() ? type.dict().get("__abstractmethods__") : null;
        flags |= methods != null ? ABSTRACT : 0;
        return flags;
    }
}
