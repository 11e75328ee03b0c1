package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// An iterator has ended.
@PyTypeSpec(
        name = "StopIteration",
        base = ExceptionMethods.class,
        self = PyBaseException.class,
        subclassable = true,
        dict = true)
final class StopIterationMethods {

    static final int VALUE = 0;

    private StopIterationMethods() {}

    @PyMethod("__init__(self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict kwargs) {
        BaseExceptionMethods.init(self, args, kwargs);
        self.setField(VALUE, args.length > 0 ? args[0] : PyNone.NONE);
    }

    @PyGetter(value = "value", member = true)
    static Object getValue(PyBaseException self) {
        return self.field(VALUE);
    }

    @PySetter("value")
    static void setValue(PyBaseException self, @Nullable Object value) {
        self.setField(VALUE, value);
    }
}
