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
        self.setField(NAME, null);
        self.setField(PATH, null);
        self.setField(NAME_FROM, null);
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
        self.setField(MSG, args.length == 1 ? args[0] : null);
    }

    @PyMethod("__reduce__(self, /)")
    static Object reduce(PyBaseException self) {
        PyDict state = new PyDict();
        putIfSet(state, "name", self.field(NAME));
        putIfSet(state, "path", self.field(PATH));
        putIfSet(state, "name_from", self.field(NAME_FROM));
        if (state.size() == 0) {
            return BaseExceptionMethods.reduce(self, self.args);
        }
        PyDict own = self.toDictionary();
        for (Object key : own.keys()) {
            putIfSet(state, Str.utf16(key), own.get(Str.utf16(key)));
        }
        return PyTuple.of(self.type(), self.args, state);
    }

    private static void putIfSet(PyDict state, String name, @Nullable Object value) {
        if (value != null && value != PyNone.NONE) {
            state.put(name, value);
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
