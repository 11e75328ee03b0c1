package dev.fermata.vm.ast;

/// A comparison operator.
public enum CmpOp {
    EQ("Eq"),
    NOT_EQ("NotEq"),
    LT("Lt"),
    LT_E("LtE"),
    GT("Gt"),
    GT_E("GtE"),
    IS("Is"),
    IS_NOT("IsNot"),
    IN("In"),
    NOT_IN("NotIn");

    private final String pythonName;

    CmpOp(String pythonName) {
        this.pythonName = pythonName;
    }

    /// The name of the class in Python's `ast` module, such as `NotIn`.
    public String pythonName() {
        return pythonName;
    }
}
