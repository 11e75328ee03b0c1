package dev.fermata.stdlib.typing;

import dev.fermata.vm.object.PyErr;

/// How a type variable varies (PEP 484).
record Variance(boolean covariant, boolean contravariant, boolean inferred) {

    /// The variance of parameters written in brackets (PEP 695).
    static final Variance INFERRED = new Variance(false, false, true);

    Variance {
        if (covariant && contravariant) {
            throw PyErr.valueError("Bivariant types are not supported.");
        }
        if (inferred && (covariant || contravariant)) {
            throw PyErr.valueError("Variance cannot be specified with infer_variance.");
        }
    }

    /// `name` as `repr` shows it.
    String show(String name) {
        return (inferred ? "" : covariant ? "+" : contravariant ? "-" : "~") + name;
    }
}
