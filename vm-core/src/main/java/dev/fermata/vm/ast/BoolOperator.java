package dev.fermata.vm.ast;

/// `and` or `or`.
public enum BoolOperator {
    AND("And"),
    OR("Or");

    private final String pythonName;

    BoolOperator(String pythonName) {
        this.pythonName = pythonName;
    }

    /// The name of the class in Python's `ast` module, such as `And`.
    public String pythonName() {
        return pythonName;
    }
}
