package dev.fermata.stdlib.contextvars;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyGenericAlias;

import org.jspecify.annotations.Nullable;

/// What `ContextVar.set` returns: it can undo the change once.
@PyTypeSpec(name = "Token", module = "_contextvars")
final class PyContextToken extends PyObject {

    static final PyType TYPE = PyContextTokenSpec.TYPE;

    @PyConstant("MISSING")
    static final PyMissingToken MISSING = PyMissingToken.MISSING;

    private final PyContext context;
    private final PyContextVar variable;
    private final @Nullable Object oldValue;
    private boolean used;

    PyContextToken(PyContext context, PyContextVar variable, @Nullable Object oldValue) {
        super(TYPE);
        this.context = context;
        this.variable = variable;
        this.oldValue = oldValue;
    }

    @PyMethod("__new__(cls, /)")
    static Object make(PyType cls) {
        throw PyErr.runtimeError("Tokens can only be created by ContextVars");
    }

    /// Gives `asked` back the value it had.
    void restore(ThreadState ts, PyContextVar asked) {
        if (used) {
            throw PyErr.runtimeError("%s has already been used once", repr(ts));
        }
        if (asked != variable) {
            throw PyErr.valueError("%s was created by a different ContextVar", repr(ts));
        }
        if (context != PyContext.current(ts)) {
            throw PyErr.valueError("%s was created in a different Context", repr(ts));
        }
        used = true;
        context.set(ts, variable, oldValue);
    }

    @PyGetter("var")
    Object variable() {
        return variable;
    }

    @PyGetter("old_value")
    Object oldValue(ThreadState ts) {
        return oldValue == null ? MISSING : oldValue;
    }

    /// See PEP 585
    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(ThreadState ts, PyType cls, Object item) {
        return CallOps.call2(ts, PyGenericAlias.TYPE, cls, item);
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        return "<Token"
                + (used ? " used" : "")
                + " var="
                + Str.utf16(ReprOps.repr(ts, variable))
                + " at "
                + ts.interpreter().addressOf(this)
                + ">";
    }
}
