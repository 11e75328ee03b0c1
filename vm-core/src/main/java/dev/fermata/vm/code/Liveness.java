package dev.fermata.vm.code;

import java.util.BitSet;

/// Which temporaries of a [Code] may still be read: a backward data-flow analysis over its instructions.
public final class Liveness {
    private final Code code;
    private final int first;
    private final BitSet[] before;

    private Liveness(Code code) {
        this.code = code;
        this.first = code.firstTemporary();
        this.before = new BitSet[code.size() + 1];
        for (int i = 0; i < before.length; i++) {
            before[i] = new BitSet();
        }
    }

    /// The analysis of `code`; takes time in proportion to its length and the depth of its loops.
    public static Liveness of(Code code) {
        var liveness = new Liveness(code);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = liveness.before.length - 2; i >= 0; i--) {
                changed |= liveness.flow(i);
            }
        }
        return liveness;
    }

    /// The registers from the first temporary on that are read by what comes after the instruction `pc`, whether it
    /// raises or not, its own operands and destination left out.
    public BitSet during(int pc) {
        BitSet live = new BitSet();
        if (!code.opcode(pc).endsFlow()) {
            live.or(before[pc + 1]);
        }
        int target = code.opcode(pc).targetOperand();
        if (target >= 0) {
            live.or(before[code.operand(pc, target)]);
        }
        removeDestination(pc, live);
        int entry = code.exceptionTable().find(pc);
        if (entry >= 0) {
            BitSet handler = (BitSet) before[code.exceptionTable().target(entry)].clone();
            handler.clear(code.exceptionTable().register(entry));
            live.or(handler);
        }
        return live;
    }

    private boolean flow(int i) {
        BitSet live = during(i);
        addReads(i, live);
        live.clear(0, first);
        if (live.equals(before[i])) {
            return false;
        }
        before[i] = live;
        return true;
    }

    private void removeDestination(int i, BitSet live) {
        Opcode opcode = code.opcode(i);
        if (!opcode.operands().isEmpty()
                && opcode.operands().getFirst() == Operand.DST
                && opcode.targetOperand() < 0) {
            live.clear(code.operand(i, 0));
        }
    }

    private void addReads(int i, BitSet live) {
        Opcode opcode = code.opcode(i);
        for (int k = 0; k < opcode.operands().size(); k++) {
            int value = code.operand(i, k);
            switch (opcode.operands().get(k)) {
                case REG, CELL -> live.set(value);
                case SRC, OPTIONAL_REG -> {
                    if (value >= 0) {
                        live.set(value);
                    }
                }
                case BASE -> live.set(value, value + width(i, opcode));
                case DST, CONST, NAME, TARGET, NUMBER -> {}
            }
        }
    }

    /// How many registers the instruction reads from its base on; all, where that is not told by its numbers.
    private int width(int i, Opcode opcode) {
        return switch (opcode) {
            case UNPACK_SEQUENCE,
                    UNPACK_EX,
                    LOAD_METHOD,
                    LOAD_CONTEXT_MANAGER,
                    LOAD_ASYNC_CONTEXT_MANAGER,
                    LOAD_EXC_INFO ->
                    0;
            case BUILD_SLICE,
                    BUILD_TUPLE,
                    BUILD_LIST,
                    BUILD_SET,
                    BUILD_STRING,
                    BUILD_CONST_KEY_MAP ->
                    code.operand(i, 2);
            case BUILD_MAP -> 2 * code.operand(i, 2);
            case CALL -> 1 + code.operand(i, 2);
            case CALL_METHOD -> 1 + code.operand(i, 3);
            case CALL_LOADED_METHOD, CALL_EX -> 2 + code.operand(i, 2);
            case CALL_KW -> 1 + ((CallShape) code.consts().get(code.operand(i, 2))).count();
            case LOAD_SUPER_ATTR, TYPEALIAS -> 3;
            case CALL_SUPER_METHOD -> 3 + code.operand(i, 3);
            default ->
                    code.registerCount() - code.operand(i, opcode.operands().indexOf(Operand.BASE));
        };
    }
}
