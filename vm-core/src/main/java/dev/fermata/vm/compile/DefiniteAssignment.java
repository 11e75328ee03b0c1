package dev.fermata.vm.compile;

import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.code.Operand;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Removes the checks of variables that are certainly bound, and the clearing of temporaries that are never checked.
///
/// A forward data-flow analysis, for 64 variables at a time: which of them are certainly bound before each instruction.
/// A handler is entered with what is bound before every instruction it covers.
final class DefiniteAssignment {
    private static final int WORD = 64;

    private final Assembler code;
    private final int parameters;
    private final boolean[] removed;

    private DefiniteAssignment(Assembler code, int parameters) {
        this.code = code;
        this.parameters = parameters;
        this.removed = new boolean[code.size()];
    }

    /// @param parameters the number of local registers that are bound on entry
    static void optimize(Assembler code, int parameters) {
        var analysis = new DefiniteAssignment(code, parameters);
        List<Integer> checked = analysis.checkedRegisters().stream().sorted().toList();
        for (int from = 0; from < checked.size(); from += WORD) {
            analysis.removeChecks(checked.subList(from, Math.min(checked.size(), from + WORD)));
        }
        analysis.removeClears();
        code.removeIf(analysis.removed);
    }

    private Set<Integer> checkedRegisters() {
        var registers = new HashSet<Integer>();
        IntStream.range(0, code.size())
                .filter(i -> code.opcode(i) == Opcode.CHECK_LOCAL && !removed[i])
                .forEach(i -> registers.add(code.operand(i, 0)));
        return registers;
    }

    private void removeChecks(List<Integer> registers) {
        Map<Integer, Long> bits = new HashMap<>();
        long entry = 0;
        for (int i = 0; i < registers.size(); i++) {
            bits.put(registers.get(i), 1L << i);
            if (!Registers.isTemporary(registers.get(i)) && registers.get(i) < parameters) {
                entry |= 1L << i;
            }
        }
        long[] bound = boundBefore(bits, entry);
        for (int i = 0; i < code.size(); i++) {
            if (code.opcode(i) == Opcode.CHECK_LOCAL
                    && (bound[i] & bit(bits, code.operand(i, 0))) != 0) {
                removed[i] = true;
            }
        }
    }

    private long[] boundBefore(Map<Integer, Long> bits, long entry) {
        long[] bound = new long[code.size() + 1];
        Arrays.fill(bound, -1L);
        bound[0] = entry;
        boolean again = true;
        while (again) {
            again = false;
            for (int i = 0; i < code.size(); i++) {
                again |= flow(i, bound, bits);
            }
        }
        return bound;
    }

    /// Let what is bound before an instruction flow to those after it; true if one before it is affected.
    private boolean flow(int i, long[] bound, Map<Integer, Long> bits) {
        boolean back = false;
        Assembler.Handler handler = code.handler(i);
        if (handler != null) {
            back = meet(bound, handler.target().position, bound[i], i);
        }
        Opcode opcode = code.opcode(i);
        int target = opcode.targetOperand();
        if (target >= 0) {
            back |= meet(bound, code.label(code.operand(i, target)).position, bound[i], i);
        }
        if (!opcode.endsFlow()) {
            bound[i + 1] &= boundAfter(i, opcode, bound[i], bits);
        }
        return back;
    }

    private static boolean meet(long[] bound, int at, long value, int from) {
        long met = bound[at] & value;
        boolean changed = met != bound[at];
        bound[at] = met;
        return changed && at <= from;
    }

    private long boundAfter(int i, Opcode opcode, long before, Map<Integer, Long> bits) {
        return switch (opcode) {
            case CHECK_LOCAL, CHECK_TEXT -> before | bit(bits, code.operand(i, 0));
            case CLEAR -> before & ~bit(bits, code.operand(i, 0));
            case MAKE_CELL -> before & ~bit(bits, code.operand(i, 1));
            default ->
                    !opcode.operands().isEmpty() && opcode.operands().getFirst() == Operand.DST
                            ? before | bit(bits, code.operand(i, 0))
                            : before;
        };
    }

    private static long bit(Map<Integer, Long> bits, int register) {
        return bits.getOrDefault(register, 0L);
    }

    private void removeClears() {
        Set<Integer> checked = checkedRegisters();
        for (int i = 0; i < code.size(); i++) {
            if (code.opcode(i) == Opcode.CLEAR
                    && Registers.isTemporary(code.operand(i, 0))
                    && !checked.contains(code.operand(i, 0))) {
                removed[i] = true;
            }
        }
    }
}
