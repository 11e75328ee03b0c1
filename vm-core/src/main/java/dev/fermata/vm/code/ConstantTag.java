package dev.fermata.vm.code;

/// The kinds of constants in stored code. The ordinal is stored.
enum ConstantTag {
    NONE,
    ELLIPSIS,
    FALSE,
    TRUE,
    INT,
    BIG_INT,
    FLOAT,
    COMPLEX,
    STR,
    WIDE_STR,
    BYTES,
    TUPLE,
    FROZEN_SET,
    CODE,
    CALL_SHAPE;

    /// What stored code depends on: another value means that it cannot be read.
    static final int FORMAT = format();

    private static final int VERSION = 1;

    private static int format() {
        int hash = VERSION;
        for (Opcode opcode : Opcode.values()) {
            hash = 31 * hash + opcode.name().hashCode();
        }
        return hash;
    }
}
