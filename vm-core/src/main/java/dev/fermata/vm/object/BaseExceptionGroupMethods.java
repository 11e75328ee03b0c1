package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

/// A combination of multiple unrelated exceptions (PEP 654).
@PyTypeSpec(
        name = "BaseExceptionGroup",
        base = BaseExceptionMethods.class,
        self = PyBaseException.class,
        subclassable = true,
        dict = true)
final class BaseExceptionGroupMethods {

    static final int MESSAGE = 0;
    static final int EXCEPTIONS = 1;

    private BaseExceptionGroupMethods() {}

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(ThreadState ts, PyType cls, Object[] args, PyDict kwargs) {
        if (args.length != 2) {
            throw PyErr.typeError(
                    "BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)",
                    args.length);
        }
        if (!Str.isStr(args[0])) {
            throw PyErr.expected("BaseExceptionGroup.__new__() argument 1", "str", args[0]);
        }
        if (PyType.of(args[1]).slot(Slot.GETITEM) == null) {
            throw PyErr.typeError("second argument (exceptions) must be a sequence");
        }
        Object[] items = IterOps.toArray(ts, args[1]);
        if (items.length == 0) {
            throw PyErr.valueError("second argument (exceptions) must be a non-empty sequence");
        }
        boolean nested = true;
        for (int i = 0; i < items.length; i++) {
            if (!(items[i] instanceof PyBaseException e)) {
                throw PyErr.valueError(
                        "Item %d of second argument (exceptions) is not an exception", i);
            }
            nested &= e.type().isSubtypeOf(ExceptionTypes.EXCEPTION);
        }
        PyType type = cls;
        PyType group = ExceptionGroupMethodsSpec.TYPE;
        if (cls == ExceptionTypes.BASE_EXCEPTION_GROUP && nested) {
            type = group;
        } else if (!nested && cls == group) {
            throw PyErr.typeError("Cannot nest BaseExceptions in an ExceptionGroup");
        } else if (!nested && cls.isSubtypeOf(ExceptionTypes.EXCEPTION)) {
            throw PyErr.typeError("Cannot nest BaseExceptions in '%s'", cls.name());
        }
        PyBaseException made = new PyBaseException(type, PyTuple.of(args));
        made.setField(MESSAGE, args[0]);
        made.setField(EXCEPTIONS, PyTuple.of(items));
        return made;
    }

    @PyMethod("__init__(self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict kwargs) {
        BaseExceptionMethods.init(self, args, kwargs);
    }

    @PyGetter(value = "message", member = true)
    static Object message(PyBaseException self) {
        return self.field(MESSAGE);
    }

    @PyGetter(value = "exceptions", member = true)
    static Object exceptions(PyBaseException self) {
        return self.field(EXCEPTIONS);
    }

    @PyMethod("__str__(self, /)")
    static Object str(PyBaseException self) {
        int count = ((PyTuple) self.field(EXCEPTIONS)).size();
        return PyStr.of(
                "%s (%d sub-exception%s)"
                        .formatted(Str.utf16(self.field(MESSAGE)), count, count == 1 ? "" : "s"));
    }

    /// Return a new group with these exceptions and this group's message.
    @PyMethod("derive(self, excs, /)")
    static Object derive(ThreadState ts, PyBaseException self, Object excs) {
        return CallOps.call2(ts, ExceptionTypes.BASE_EXCEPTION_GROUP, self.field(MESSAGE), excs);
    }

    /// Split into the part that matches the condition and the rest; each may be None.
    @PyMethod("split(self, condition, /)")
    static Object split(ThreadState ts, PyBaseException self, Object condition) {
        ExceptionGroups.Split split =
                ExceptionGroups.split(ts, self, new ExceptionGroups.Condition(condition));
        return PyTuple.of(
                split.match() == null ? PyNone.NONE : split.match(),
                split.rest() == null ? PyNone.NONE : split.rest());
    }

    /// Return the part that matches the condition, or None.
    @PyMethod("subgroup(self, condition, /)")
    static Object subgroup(ThreadState ts, PyBaseException self, Object condition) {
        ExceptionGroups.Split split =
                ExceptionGroups.split(ts, self, new ExceptionGroups.Condition(condition));
        return split.match() == null ? PyNone.NONE : split.match();
    }

    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(ThreadState ts, PyType cls, Object item) {
        return CallOps.call2(ts, Builtins.type("types.GenericAlias"), cls, item);
    }
}
