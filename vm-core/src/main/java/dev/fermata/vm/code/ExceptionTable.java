package dev.fermata.vm.code;

/// Where to go on when an instruction raises. Entries are sorted by instruction and do not overlap.
public final class ExceptionTable {
    /// The table without entries.
    public static final ExceptionTable EMPTY = new ExceptionTable(new int[0]);

    private static final int WIDTH = 4;

    private final int[] entries;

    /// @param entries four ints each: first instruction, instruction after the last, target, register of the exception
    public ExceptionTable(int[] entries) {
        this.entries = entries.clone();
    }

    /// The number of entries.
    public int size() {
        return entries.length / WIDTH;
    }

    /// The entry that covers the instruction, or -1.
    public int find(int instruction) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (instruction < start(middle)) {
                high = middle - 1;
            } else if (instruction >= end(middle)) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /// The first instruction covered by an entry.
    public int start(int entry) {
        return entries[entry * WIDTH];
    }

    /// The instruction after the last one covered by an entry.
    public int end(int entry) {
        return entries[entry * WIDTH + 1];
    }

    /// The instruction to go on with.
    public int target(int entry) {
        return entries[entry * WIDTH + 2];
    }

    /// The register that receives the exception.
    public int register(int entry) {
        return entries[entry * WIDTH + 3];
    }
}
