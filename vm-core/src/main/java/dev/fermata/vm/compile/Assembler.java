package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Located;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.source.SourceSpan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Collects the instructions of one code object. What cannot be reached is not kept.
final class Assembler {
    private static final int WIDTH = Code.WIDTH;
    private static final int SPAN = 4;
    private static final int NO_HANDLER = -1;

    private int[] instructions = new int[32 * WIDTH];
    private int[] spans = new int[32 * SPAN];
    private int[] handlers = new int[32];
    private int size;
    private final List<Label> labels = new ArrayList<>();
    private final List<Handler> handlerList = new ArrayList<>();
    private @Nullable Handler handler;
    private boolean reachable = true;
    private int lastBound = -1;

    /// Where instructions go when they raise.
    record Handler(int id, Label target, int register) {}

    Label label() {
        Label label = new Label(labels.size());
        labels.add(label);
        return label;
    }

    /// Let the label stand here.
    void bind(Label label) {
        dropJumpTo(label);
        label.position = size;
        lastBound = size;
        reachable |= label.used;
    }

    private void dropJumpTo(Label label) {
        int last = size - 1;
        if (!reachable
                && lastBound != size
                && last >= 0
                && opcode(last) == Opcode.JUMP
                && operand(last, 0) == label.id) {
            size = last;
            reachable = true;
        }
    }

    boolean isReachable() {
        return reachable;
    }

    /// The handler in force, or null.
    @Nullable Handler handler() {
        return handler;
    }

    /// Let what follows be covered by a handler, or none.
    void setHandler(@Nullable Handler value) {
        handler = value;
    }

    /// A new handler at a label, which gets the exception in a register.
    Handler newHandler(Label target, int register) {
        Handler made = new Handler(handlerList.size(), target, register);
        handlerList.add(made);
        return made;
    }

    int size() {
        return size;
    }

    Opcode opcode(int instruction) {
        return Opcode.of(instructions[instruction * WIDTH]);
    }

    void setOpcode(int instruction, Opcode opcode) {
        instructions[instruction * WIDTH] = opcode.ordinal();
    }

    int operand(int instruction, int index) {
        return instructions[instruction * WIDTH + 1 + index];
    }

    void setOperand(int instruction, int index, int value) {
        instructions[instruction * WIDTH + 1 + index] = value;
    }

    /// The handler of an instruction, or null.
    @Nullable Handler handler(int instruction) {
        int id = handlers[instruction];
        return id == NO_HANDLER ? null : handlerList.get(id);
    }

    Label label(int id) {
        return labels.get(id);
    }

    List<Label> labels() {
        return labels;
    }

    /// The four ints of the place of an instruction.
    int[] span(int instruction) {
        return Arrays.copyOfRange(spans, instruction * SPAN, instruction * SPAN + SPAN);
    }

    boolean sameSpan(int instruction, int other) {
        return Arrays.equals(
                spans,
                instruction * SPAN,
                instruction * SPAN + SPAN,
                spans,
                other * SPAN,
                other * SPAN + SPAN);
    }

    void emit(Located at, Opcode opcode, int a, int b, int c, int d) {
        emit(opcode, a, b, c, d, at.lineno(), at.colOffset(), at.endLineno(), at.endColOffset());
    }

    void emit(Located at, Opcode opcode, int a, int b, int c) {
        emit(at, opcode, a, b, c, 0);
    }

    void emit(Located at, Opcode opcode, int a, int b) {
        emit(at, opcode, a, b, 0, 0);
    }

    void emit(Located at, Opcode opcode, int a) {
        emit(at, opcode, a, 0, 0, 0);
    }

    void emit(Located at, Opcode opcode) {
        emit(at, opcode, 0, 0, 0, 0);
    }

    void emit(SourceSpan at, Opcode opcode, int a, int b, int c, int d) {
        emit(opcode, a, b, c, d, at.lineno(), at.colOffset(), at.endLineno(), at.endColOffset());
    }

    /// Jump, unconditionally or on the operands that precede the target.
    void jump(Located at, Opcode opcode, Label target) {
        jump(at, opcode, target, 0, 0);
    }

    void jump(Located at, Opcode opcode, int a, Label target) {
        jump(at, opcode, target, a, 0);
    }

    void jump(Located at, Opcode opcode, int a, int b, Label target) {
        jump(at, opcode, target, a, b);
    }

    private void jump(Located at, Opcode opcode, Label target, int a, int b) {
        if (reachable) {
            target.used = true;
        }
        switch (opcode.targetOperand()) {
            case 0 -> emit(at, opcode, target.id);
            case 1 -> emit(at, opcode, a, target.id);
            default -> emit(at, opcode, a, b, target.id);
        }
    }

    private void emit(
            Opcode opcode,
            int a,
            int b,
            int c,
            int d,
            int line,
            int column,
            int endLine,
            int endColumn) {
        if (!reachable) {
            return;
        }
        if (size == handlers.length) {
            instructions = Arrays.copyOf(instructions, instructions.length * 2);
            spans = Arrays.copyOf(spans, spans.length * 2);
            handlers = Arrays.copyOf(handlers, handlers.length * 2);
        }
        int at = size * WIDTH;
        instructions[at] = opcode.ordinal();
        instructions[at + 1] = a;
        instructions[at + 2] = b;
        instructions[at + 3] = c;
        instructions[at + 4] = d;
        int span = size * SPAN;
        spans[span] = line;
        spans[span + 1] = column;
        spans[span + 2] = endLine;
        spans[span + 3] = endColumn;
        if (handler == null) {
            handlers[size] = NO_HANDLER;
        } else {
            handlers[size] = handler.id();
            handler.target().used = true;
        }
        size++;
        reachable = !opcode.endsFlow();
    }

    /// Remove instructions.
    void removeIf(boolean[] removed) {
        int[] moved = new int[size + 1];
        int to = 0;
        for (int from = 0; from < size; from++) {
            moved[from] = to;
            if (!removed[from]) {
                System.arraycopy(instructions, from * WIDTH, instructions, to * WIDTH, WIDTH);
                System.arraycopy(spans, from * SPAN, spans, to * SPAN, SPAN);
                handlers[to] = handlers[from];
                to++;
            }
        }
        moved[size] = to;
        for (Label label : labels) {
            if (label.position != Label.UNBOUND) {
                label.position = moved[label.position];
            }
        }
        size = to;
    }
}
