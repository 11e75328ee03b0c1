package dev.fermata.vm.ast;

/// A binary operator.
public enum Operator {
    ADD("Add"),
    SUB("Sub"),
    MULT("Mult"),
    MAT_MULT("MatMult"),
    DIV("Div"),
    MOD("Mod"),
    POW("Pow"),
    L_SHIFT("LShift"),
    R_SHIFT("RShift"),
    BIT_OR("BitOr"),
    BIT_XOR("BitXor"),
    BIT_AND("BitAnd"),
    FLOOR_DIV("FloorDiv");

    private final String pythonName;

    Operator(String pythonName) {
        this.pythonName = pythonName;
    }

    /// The name of the class in Python's `ast` module, such as `FloorDiv`.
    public String pythonName() {
        return pythonName;
    }
}
