package dev.fermata.vm.code;

import java.util.Arrays;

/// The place in the source of each instruction: lines from 1, columns from 0 in bytes of UTF-8, end exclusive. -1 where
/// there is none.
public final class PositionTable {
    private static final int WIDTH = 4;

    private final int[] starts;
    private final int[] spans;

    /// @param starts the first instruction of each run of instructions with equal place, ascending from 0
    /// @param spans four ints for each run: line, column, end line, end column
    public PositionTable(int[] starts, int[] spans) {
        this.starts = starts.clone();
        this.spans = spans.clone();
    }

    /// The number of runs of instructions with equal place.
    public int runs() {
        return starts.length;
    }

    /// The first instruction of a run.
    public int start(int run) {
        return starts[run];
    }

    /// The run that an instruction belongs to.
    public int run(int instruction) {
        int found = Arrays.binarySearch(starts, instruction);
        return found >= 0 ? found : -found - 2;
    }

    /// The line of an instruction.
    public int line(int instruction) {
        return spans[run(instruction) * WIDTH];
    }

    /// The column of an instruction.
    public int column(int instruction) {
        return spans[run(instruction) * WIDTH + 1];
    }

    /// The last line of an instruction.
    public int endLine(int instruction) {
        return spans[run(instruction) * WIDTH + 2];
    }

    /// The column after the end of an instruction.
    public int endColumn(int instruction) {
        return spans[run(instruction) * WIDTH + 3];
    }
}
