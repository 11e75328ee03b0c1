package dev.fermata.vm.compile;

/// The numbers by which the instructions of a [Unit] refer to registers until it is complete: only then it is known
/// how many there are of each kind.
final class Registers {
    static final int NONE = -1;

    private static final int KIND_SHIFT = 24;
    private static final int INDEX_MASK = (1 << KIND_SHIFT) - 1;

    private Registers() {}

    static int local(int index) {
        return index;
    }

    static int cell(int index) {
        return 1 << KIND_SHIFT | index;
    }

    static int free(int index) {
        return 2 << KIND_SHIFT | index;
    }

    static int temporary(int index) {
        return 3 << KIND_SHIFT | index;
    }

    static boolean isTemporary(int register) {
        return register >> KIND_SHIFT == 3;
    }

    static int index(int register) {
        return register & INDEX_MASK;
    }

    /// The final number of a register.
    static int resolve(int register, int locals, int cells, int frees) {
        int index = register & INDEX_MASK;
        return switch (register >> KIND_SHIFT) {
            case 0 -> index;
            case 1 -> locals + index;
            case 2 -> locals + cells + index;
            default -> locals + cells + frees + index;
        };
    }
}
