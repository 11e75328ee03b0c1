package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// The script asks to end.
@PyTypeSpec(
        name = "SystemExit",
        base = BaseExceptionMethods.class,
        self = PyBaseException.class,
        subclassable = true,
        dict = true)
final class SystemExitMethods {

    static final int CODE = 0;

    private SystemExitMethods() {}

    @PyMethod("__init__(self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict kwargs) {
        BaseExceptionMethods.init(self, args, kwargs);
        if (args.length == 1) {
            self.setField(CODE, args[0]);
        } else if (args.length > 1) {
            self.setField(CODE, PyTuple.of(args));
        }
    }

    @PyGetter(value = "code", member = true)
    static Object getCode(PyBaseException self) {
        return self.field(CODE);
    }

    @PySetter("code")
    static void setCode(PyBaseException self, @Nullable Object value) {
        self.setField(CODE, value);
    }
}
