package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// A name is not found.
@PyTypeSpec(
        name = "NameError",
        base = ExceptionMethods.class,
        self = PyBaseException.class,
        subclassable = true,
        dict = true)
final class NameErrorMethods {

    static final int NAME = 0;

    private NameErrorMethods() {}

    @PyMethod("__init__(self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict kwargs) {
        self.args = PyTuple.of(args);
        BaseExceptionMethods.takeFields(self, kwargs, "NameError", "name");
    }

    @PyGetter(value = "name", member = true)
    static Object getName(PyBaseException self) {
        return self.field(NAME);
    }

    @PySetter("name")
    static void setName(PyBaseException self, @Nullable Object value) {
        self.setField(NAME, value);
    }
}
