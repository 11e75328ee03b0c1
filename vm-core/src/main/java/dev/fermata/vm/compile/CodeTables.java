package dev.fermata.vm.compile;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.ExceptionTable;
import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.code.Operand;
import dev.fermata.vm.code.PositionTable;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Makes the tables of a [Code] from what an [Assembler] holds.
final class CodeTables {
    private final Assembler code;
    private final IntUnaryOperator register;

    /// @param register gives the final number of a register
    CodeTables(Assembler code, IntUnaryOperator register) {
        this.code = code;
        this.register = register;
    }

    int[] instructions() {
        int[] result = new int[code.size() * Code.WIDTH];
        for (int i = 0; i < code.size(); i++) {
            Opcode opcode = code.opcode(i);
            result[i * Code.WIDTH] = opcode.ordinal();
            List<Operand> operands = opcode.operands();
            for (int k = 0; k < operands.size(); k++) {
                result[i * Code.WIDTH + 1 + k] = resolve(operands.get(k), code.operand(i, k));
            }
        }
        return result;
    }

    private int resolve(Operand kind, int operand) {
        return switch (kind) {
            case DST, REG, CELL, BASE -> register.applyAsInt(operand);
            case OPTIONAL_REG, SRC -> operand < 0 ? operand : register.applyAsInt(operand);
            case TARGET -> code.label(operand).position;
            case CONST, NAME, NUMBER -> operand;
        };
    }

    ExceptionTable exceptionTable() {
        var entries = IntStream.builder();
        int i = 0;
        while (i < code.size()) {
            Assembler.Handler handler = code.handler(i);
            int start = i;
            while (i < code.size() && code.handler(i) == handler) {
                i++;
            }
            if (handler != null) {
                entries.add(start)
                        .add(i)
                        .add(handler.target().position)
                        .add(register.applyAsInt(handler.register()));
            }
        }
        return new ExceptionTable(entries.build().toArray());
    }

    PositionTable positions() {
        var starts = IntStream.builder();
        var spans = IntStream.builder();
        for (int i = 0; i < code.size(); i++) {
            if (i == 0 || !code.sameSpan(i, i - 1)) {
                starts.add(i);
                for (int value : code.span(i)) {
                    spans.add(value);
                }
            }
        }
        return new PositionTable(starts.build().toArray(), spans.build().toArray());
    }
}
