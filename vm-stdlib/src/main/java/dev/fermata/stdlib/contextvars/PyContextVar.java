package dev.fermata.stdlib.contextvars;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyGenericAlias;

import org.jspecify.annotations.Nullable;

/// A variable whose value depends on the context in which it is read.
@PyTypeSpec(name = "ContextVar", module = "_contextvars", weakReferences = true)
final class PyContextVar extends PyObject {

    static final PyType TYPE = PyContextVarSpec.TYPE;

    private final Object name;
    private final @Nullable Object defaultValue;

    private PyContextVar(Object name, @Nullable Object defaultValue) {
        super(TYPE);
        this.name = name;
        this.defaultValue = defaultValue;
    }

    @PyMethod("__new__(cls, name, /, *, default=<unrepresentable>)")
    static Object make(PyType cls, Object name, @Nullable Object default_) {
        if (!Str.isStr(name)) {
            throw PyErr.typeError("context variable name must be a str");
        }
        return new PyContextVar(name, default_);
    }

    @PyGetter("name")
    Object name() {
        return name;
    }

    /// Return a value for the context variable for the current context.
    ///
    /// If there is no value for the variable in the current context, the method will:
    ///  * return the value of the default argument of the method, if provided; or
    ///  * return the default value for the context variable, if it was created with one; or
    ///  * raise a LookupError.
    @PyMethod("get(self, default=<unrepresentable>, /)")
    Object get(ThreadState ts, @Nullable Object default_) {
        Object value = PyContext.current(ts).get(ts, this);
        if (value == null) {
            value = default_ == null ? defaultValue : default_;
        }
        if (value == null) {
            throw new PyException(PyErr.make(ExceptionTypes.LOOKUP_ERROR, this));
        }
        return value;
    }

    /// Call to set a new value for the context variable in the current context.
    ///
    /// The required *value* argument is the new value for the context variable.
    ///
    /// Returns a Token object that can be used to restore the variable to its previous value via the ContextVar.reset() method.
    @PyMethod("set(self, value, /)")
    Object set(ThreadState ts, Object value) {
        PyContext context = PyContext.current(ts);
        PyContextToken token = new PyContextToken(context, this, context.get(ts, this));
        context.set(ts, this, value);
        return token;
    }

    /// Reset the context variable.
    ///
    /// The variable is reset to the value it had before the ContextVar.set() that created the token was used.
    @PyMethod("reset(self, token, /)")
    void reset(ThreadState ts, Object token) {
        if (!(token instanceof PyContextToken t)) {
            throw PyErr.typeError(
                    "expected an instance of Token, got %s", Str.utf16(ReprOps.repr(ts, token)));
        }
        t.restore(ts, this);
    }

    /// See PEP 585
    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(ThreadState ts, PyType cls, Object item) {
        return CallOps.call2(ts, PyGenericAlias.TYPE, cls, item);
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        StringBuilder text = new StringBuilder("<ContextVar name=");
        text.append(Str.utf16(ReprOps.repr(ts, name)));
        if (defaultValue != null) {
            text.append(" default=").append(Str.utf16(ReprOps.repr(ts, defaultValue)));
        }
        return text.append(" at ").append(ts.interpreter().addressOf(this)).append('>').toString();
    }
}
