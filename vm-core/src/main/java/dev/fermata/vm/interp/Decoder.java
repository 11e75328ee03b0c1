package dev.fermata.vm.interp;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.VmError;

import org.jspecify.annotations.Nullable;

/// Makes the instruction objects of a [Code]. Each theme knows its own opcodes.
final class Decoder {

    private Decoder() {}

    /// The instructions of `code`, in order.
    static Instruction[] decode(ThreadState ts, Code code) {
        @Nullable Object[] constants = Constants.values(ts, code);
        Instruction[] out = new Instruction[code.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = decode(new Operands(code, constants, i));
        }
        return out;
    }

    private static Instruction decode(Operands o) {
        Instruction made = VariableInstructions.decode(o);
        if (made == null) {
            made = AttributeInstructions.decode(o);
        }
        if (made == null) {
            made = OperatorInstructions.decode(o);
        }
        if (made == null) {
            made = JumpInstructions.decode(o);
        }
        if (made == null) {
            made = CallInstructions.decode(o);
        }
        if (made == null) {
            made = BuildInstructions.decode(o);
        }
        if (made == null) {
            made = IterationInstructions.decode(o);
        }
        if (made == null) {
            made = ExceptionInstructions.decode(o);
        }
        if (made == null) {
            made = MatchInstructions.decode(o);
        }
        if (made == null) {
            made = ModuleInstructions.decode(o);
        }
        if (made == null) {
            throw new VmError("no instruction for " + o.opcode());
        }
        return made;
    }
}
