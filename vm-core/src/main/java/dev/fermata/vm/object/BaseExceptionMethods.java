package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Base of all exceptions.
@PyTypeSpec(name = "BaseException", self = PyBaseException.class, subclassable = true, dict = true)
final class BaseExceptionMethods {

    private BaseExceptionMethods() {}

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyBaseException(cls, PyTuple.of(args));
    }

    @PyMethod("__init__(self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict kwargs) {
        rejectKeywords(self, kwargs);
        self.args = PyTuple.of(args);
    }

    /// Refuses keyword arguments.
    static void rejectKeywords(PyBaseException self, PyDict kwargs) {
        if (kwargs.size() > 0) {
            throw PyErr.typeError("%s() takes no keyword arguments", self.type().name());
        }
    }

    /// Sets fields from keyword arguments; field `i` is called `names[i]`.
    static void takeFields(PyBaseException self, PyDict kwargs, String typeName, String... names) {
        for (Object key : kwargs.keys()) {
            String name = Str.utf16(key);
            int i = Arrays.asList(names).indexOf(name);
            if (i < 0) {
                throw PyErr.typeError(
                        "'%s' is an invalid keyword argument for %s()", name, typeName);
            }
            self.setField(i, kwargs.get(name));
        }
    }

    @PyMethod("__str__(self, /)")
    static Object str(ThreadState ts, PyBaseException self) {
        return switch (self.args.size()) {
            case 0 -> "";
            case 1 -> ReprOps.str(ts, self.args.get(0));
            default -> ReprOps.str(ts, self.args);
        };
    }

    @PyMethod("__repr__(self, /)")
    static Object repr(ThreadState ts, PyBaseException self) {
        String name = self.type().name();
        if (self.args.size() == 1) {
            return PyStr.of(name + "(" + Str.utf16(ReprOps.repr(ts, self.args.get(0))) + ")");
        }
        return PyStr.of(name + Str.utf16(ReprOps.repr(ts, self.args)));
    }

    @PyMethod("__reduce__(self, /)")
    static Object reduce(PyBaseException self) {
        return reduce(self, self.args);
    }

    /// What `__reduce__` gives of an exception that is made again from `args`.
    static Object reduce(PyBaseException self, PyTuple args) {
        return self.inDictionaryMode() || self.shape != null && self.shape.size() > 0
                ? PyTuple.of(self.type(), args, self.toDictionary())
                : PyTuple.of(self.type(), args);
    }

    /// Set the attributes that a pickled state names.
    @PyMethod("__setstate__(self, state, /)")
    static void setState(ThreadState ts, PyBaseException self, Object state) {
        if (state == PyNone.NONE) {
            return;
        }
        if (!(state instanceof PyDict dict)) {
            throw PyErr.typeError("state is not a dictionary");
        }
        for (Object key : dict.keys()) {
            AttrOps.set(ts, self, Str.utf16(key), dict.get(ts, key));
        }
    }

    /// Set self.__traceback__ to tb and return self.
    @PyMethod("with_traceback(self, tb, /)")
    static Object withTraceback(PyBaseException self, Object tb) {
        setTraceback(self, tb);
        return self;
    }

    /// Add a note, shown after the exception in tracebacks.
    @PyMethod("add_note(self, note, /)")
    static void addNote(ThreadState ts, PyBaseException self, Object note) {
        if (!Str.isStr(note)) {
            throw PyErr.typeError("note must be a str, not '%s'", PyErr.className(note));
        }
        Object notes = AttrOps.find(ts, self, "__notes__");
        if (notes == null) {
            notes = new PyList();
            AttrOps.set(ts, self, "__notes__", notes);
        } else if (!(notes instanceof PyList)) {
            throw PyErr.typeError("Cannot add note: __notes__ is not a list");
        }
        ((PyList) notes).add(note);
    }

    @PyGetter("args")
    static Object args(PyBaseException self) {
        return self.args;
    }

    @PySetter("args")
    static void setArgs(ThreadState ts, PyBaseException self, @Nullable Object value) {
        if (value == null) {
            throw PyErr.typeError("args may not be deleted");
        }
        self.args = PyTuple.of(IterOps.toArray(ts, value));
    }

    @PyGetter("__traceback__")
    static Object traceback(PyBaseException self) {
        return orNone(self.traceback);
    }

    @PySetter("__traceback__")
    static void setTraceback(PyBaseException self, @Nullable Object value) {
        if (value == null) {
            throw PyErr.typeError("__traceback__ may not be deleted");
        }
        if (value == PyNone.NONE) {
            self.traceback = null;
        } else if (PyType.of(value).name().equals("traceback") && value instanceof PyObject tb) {
            self.traceback = tb;
        } else {
            throw PyErr.typeError("__traceback__ must be a traceback or None");
        }
    }

    @PyGetter("__cause__")
    static Object cause(PyBaseException self) {
        return orNone(self.cause);
    }

    @PySetter("__cause__")
    static void setCause(PyBaseException self, @Nullable Object value) {
        self.cause =
                exceptionOrNone(
                        value,
                        "__cause__",
                        "exception cause must be None or derive from BaseException");
        self.suppressContext = true;
    }

    @PyGetter("__context__")
    static Object context(PyBaseException self) {
        return orNone(self.context);
    }

    @PySetter("__context__")
    static void setContext(PyBaseException self, @Nullable Object value) {
        self.context =
                exceptionOrNone(
                        value,
                        "__context__",
                        "exception context must be None or derive from BaseException");
    }

    @PyGetter(value = "__suppress_context__", member = true)
    static boolean suppressContext(PyBaseException self) {
        return self.suppressContext;
    }

    @PySetter("__suppress_context__")
    static void setSuppressContext(PyBaseException self, @Nullable Object value) {
        if (!(value instanceof Boolean b)) {
            throw PyErr.typeError("attribute value type must be bool");
        }
        self.suppressContext = b;
    }

    private static Object orNone(@Nullable Object o) {
        return o == null ? PyNone.NONE : o;
    }

    private static @Nullable PyBaseException exceptionOrNone(
            @Nullable Object value, String name, String message) {
        if (value == null) {
            throw PyErr.typeError("%s may not be deleted", name);
        }
        if (value == PyNone.NONE) {
            return null;
        }
        if (value instanceof PyBaseException e) {
            return e;
        }
        throw PyErr.typeError(message);
    }
}
