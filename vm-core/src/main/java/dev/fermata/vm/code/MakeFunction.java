package dev.fermata.vm.code;

/// The optional parts of a function, as bits of the last operand of [Opcode#MAKE_FUNCTION]. The parts lie in this
/// order in consecutive registers.
public final class MakeFunction {
    /// A tuple of the defaults of positional parameters.
    public static final int DEFAULTS = 1;

    /// A dict of the defaults of keyword-only parameters.
    public static final int KWDEFAULTS = 2;

    /// A tuple of names and annotations, alternating.
    public static final int ANNOTATIONS = 4;

    /// A cell for each of the code's free variables, each in a register of its own.
    public static final int CLOSURE = 8;

    private MakeFunction() {}
}
