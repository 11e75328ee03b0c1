package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// An attribute cannot be read or set.
@PyTypeSpec(
        name = "AttributeError",
        base = ExceptionMethods.class,
        self = PyBaseException.class,
        subclassable = true,
        dict = true)
final class AttributeErrorMethods {

    static final int NAME = 0;
    static final int OBJ = 1;

    private AttributeErrorMethods() {}

    @PyMethod("__init__(self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict kwargs) {
        self.args = PyTuple.of(args);
        BaseExceptionMethods.takeFields(self, kwargs, "AttributeError", "name", "obj");
    }

    /// The object is left out: it need not be one that can be pickled.
    @PyMethod("__getstate__(self, /)")
    static Object getState(PyBaseException self) {
        PyDict state = new PyDict();
        PyDict own = self.toDictionary();
        for (Object key : own.keys()) {
            state.put(Str.utf16(key), own.get(Str.utf16(key)));
        }
        if (self.field(NAME) != PyNone.NONE) {
            state.put("name", self.field(NAME));
        }
        state.put("args", self.args);
        return state;
    }

    @PyMethod("__reduce__(self, /)")
    static Object reduce(PyBaseException self) {
        return PyTuple.of(self.type(), self.args, getState(self));
    }

    @PyGetter(value = "name", member = true)
    static Object getName(PyBaseException self) {
        return self.field(NAME);
    }

    @PySetter("name")
    static void setName(PyBaseException self, @Nullable Object value) {
        self.setField(NAME, value);
    }

    @PyGetter(value = "obj", member = true)
    static Object getObj(PyBaseException self) {
        return self.field(OBJ);
    }

    @PySetter("obj")
    static void setObj(PyBaseException self, @Nullable Object value) {
        self.setField(OBJ, value);
    }
}
