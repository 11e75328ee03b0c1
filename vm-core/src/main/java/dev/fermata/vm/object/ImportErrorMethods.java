package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// A module, or a name of a module, cannot be imported.
@PyTypeSpec(
        name = "ImportError",
        base = ExceptionMethods.class,
        self = PyBaseException.class,
        subclassable = true,
        dict = true)
final class ImportErrorMethods {

    static final int NAME = 0;
    static final int PATH = 1;
    static final int MSG = 2;
    static final int NAME_FROM = 3;

    private ImportErrorMethods() {}

    @PyMethod("__init__(self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict kwargs) {
        for (Object key : kwargs.keys()) {
            String name = Str.utf16(key);
            switch (name) {
                case "name" -> self.setField(NAME, kwargs.get(name));
                case "path" -> self.setField(PATH, kwargs.get(name));
                case "name_from" -> self.setField(NAME_FROM, kwargs.get(name));
                default ->
                        throw PyErr.typeError(
                                "'%s' is an invalid keyword argument for ImportError()", name);
            }
        }
        self.args = PyTuple.of(args);
        if (args.length == 1) {
            self.setField(MSG, args[0]);
        }
    }

    @PyMethod("__str__(self, /)")
    static Object str(ThreadState ts, PyBaseException self) {
        Object msg = self.field(MSG);
        return Str.isStr(msg) ? msg : BaseExceptionMethods.str(ts, self);
    }

    @PyGetter(value = "name", member = true)
    static Object getName(PyBaseException self) {
        return self.field(NAME);
    }

    @PySetter("name")
    static void setName(PyBaseException self, @Nullable Object value) {
        self.setField(NAME, value);
    }

    @PyGetter(value = "path", member = true)
    static Object getPath(PyBaseException self) {
        return self.field(PATH);
    }

    @PySetter("path")
    static void setPath(PyBaseException self, @Nullable Object value) {
        self.setField(PATH, value);
    }

    @PyGetter(value = "msg", member = true)
    static Object getMsg(PyBaseException self) {
        return self.field(MSG);
    }

    @PySetter("msg")
    static void setMsg(PyBaseException self, @Nullable Object value) {
        self.setField(MSG, value);
    }

    @PyGetter(value = "name_from", member = true)
    static Object getNameFrom(PyBaseException self) {
        return self.field(NAME_FROM);
    }

    @PySetter("name_from")
    static void setNameFrom(PyBaseException self, @Nullable Object value) {
        self.setField(NAME_FROM, value);
    }
}
