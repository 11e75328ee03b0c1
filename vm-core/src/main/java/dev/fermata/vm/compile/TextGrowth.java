package dev.fermata.vm.compile;

import dev.fermata.vm.code.Opcode;

import java.util.ArrayList;
import java.util.List;

/// Finds the variables to which a loop adds, and which it does not read otherwise: `text += part`. Text in them may grow
/// in place, because the value in between is seen by nobody; at a read it becomes a str.
///
/// Runs while every read of a variable still has its [Opcode#CHECK_LOCAL].
final class TextGrowth {

    /// An augmented addition to a variable.
    ///
    /// @param check the instruction that checks the variable before it is added to
    /// @param add the addition
    record Addition(int check, int add) {}

    private final Assembler code;
    private final List<Addition> additions;

    private TextGrowth(Assembler code, List<Addition> additions) {
        this.code = code;
        this.additions = additions;
    }

    /// Replaces the instructions of such variables.
    ///
    /// @param additions the places of augmented additions to fast locals
    static void optimize(Assembler code, List<Addition> additions) {
        if (!additions.isEmpty()) {
            new TextGrowth(code, additions).run();
        }
    }

    private void run() {
        List<Addition> valid = new ArrayList<>(additions);
        valid.removeIf(a -> !isAddition(a));
        List<int[]> loops = loops();
        for (Addition addition : List.copyOf(valid)) {
            int register = code.operand(addition.add(), 0);
            boolean grows =
                    loops.stream()
                            .anyMatch(
                                    l ->
                                            l[0] <= addition.check()
                                                    && addition.add() <= l[1]
                                                    && !isReadBetween(register, l, valid));
            if (grows) {
                checkText(register, valid);
            }
        }
    }

    /// Whether the instructions are `R += value` for a variable R other than the first, which may be a method's self.
    private boolean isAddition(Addition addition) {
        if (addition.add() >= code.size()) {
            return false;
        }
        int register = code.operand(addition.add(), 0);
        return code.opcode(addition.check()) == Opcode.CHECK_LOCAL
                && code.operand(addition.check(), 0) == register
                && code.opcode(addition.add()) == Opcode.INPLACE_ADD
                && code.operand(addition.add(), 1) == register
                && register != Registers.local(0);
    }

    /// First and last instruction of each loop.
    private List<int[]> loops() {
        List<int[]> loops = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            int target = code.opcode(i).targetOperand();
            if (target >= 0) {
                int start = code.label(code.operand(i, target)).position;
                if (start <= i) {
                    loops.add(new int[] {start, i});
                }
            }
        }
        return loops;
    }

    private boolean isReadBetween(int register, int[] loop, List<Addition> additions) {
        for (int i = loop[0]; i <= loop[1]; i++) {
            if (isRead(register, i, additions)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRead(int register, int at, List<Addition> additions) {
        return code.opcode(at) == Opcode.CHECK_LOCAL
                && code.operand(at, 0) == register
                && additions.stream().noneMatch(a -> a.check() == at);
    }

    /// Lets every read of the variable make a str of the text.
    private void checkText(int register, List<Addition> additions) {
        for (int i = 0; i < code.size(); i++) {
            if (isRead(register, i, additions)) {
                code.setOpcode(i, Opcode.CHECK_TEXT);
            }
        }
        for (Addition other : additions) {
            if (code.operand(other.add(), 0) == register) {
                code.setOpcode(other.add(), Opcode.INPLACE_ADD_TEXT);
            }
        }
    }
}
