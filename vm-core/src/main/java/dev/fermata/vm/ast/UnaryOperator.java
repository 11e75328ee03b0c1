package dev.fermata.vm.ast;

/// A unary operator.
public enum UnaryOperator {
    INVERT("Invert"),
    NOT("Not"),
    U_ADD("UAdd"),
    U_SUB("USub");

    private final String pythonName;

    UnaryOperator(String pythonName) {
        this.pythonName = pythonName;
    }

    /// The name of the class in Python's `ast` module, such as `USub`.
    public String pythonName() {
        return pythonName;
    }
}
