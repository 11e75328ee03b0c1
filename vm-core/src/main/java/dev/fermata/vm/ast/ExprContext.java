package dev.fermata.vm.ast;

/// What is done with the place that an expression names.
public enum ExprContext {
    LOAD("Load"),
    STORE("Store"),
    DEL("Del");

    private final String pythonName;

    ExprContext(String pythonName) {
        this.pythonName = pythonName;
    }

    /// The name of the class in Python's `ast` module, such as `Store`.
    public String pythonName() {
        return pythonName;
    }
}
