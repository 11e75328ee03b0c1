package dev.fermata.vm.code;

/// The meaning of one operand of an instruction.
public enum Operand {
    /// A register that is written.
    DST,
    /// A register that is read.
    REG,
    /// A register, or -1 for none.
    OPTIONAL_REG,
    /// A register if not negative, else the constant of index `~operand`.
    SRC,
    /// A register holding a cell.
    CELL,
    /// The first of consecutive registers.
    BASE,
    /// An index into [Code#consts()].
    CONST,
    /// An index into [Code#names()].
    NAME,
    /// The index of the instruction to go on with.
    TARGET,
    /// A plain number.
    NUMBER
}
