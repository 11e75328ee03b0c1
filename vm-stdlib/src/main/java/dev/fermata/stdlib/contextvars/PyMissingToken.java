package dev.fermata.stdlib.contextvars;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;

/// The type of `Token.MISSING`.
@PyTypeSpec(name = "Token.MISSING", module = "_contextvars", hidden = true)
final class PyMissingToken extends PyObject {

    static final PyType TYPE = PyMissingTokenSpec.TYPE;

    /// The only instance: the old value of a variable that had none.
    static final PyMissingToken MISSING = new PyMissingToken();

    private PyMissingToken() {
        super(TYPE);
    }

    @PyMethod("__repr__(self, /)")
    String repr() {
        return "<Token.MISSING>";
    }
}
