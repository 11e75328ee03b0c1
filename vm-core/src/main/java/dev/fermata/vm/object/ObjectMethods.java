package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The base class of the class hierarchy.
///
/// When called, it accepts no arguments and returns a new featureless instance that has no instance attributes and
/// cannot be given any.
@PyTypeSpec(name = "object", self = Object.class, subclassable = true)
final class ObjectMethods {

    private ObjectMethods() {}

    /// What `object` has as `__init__`.
    static Object initSlot() {
        return Slots.INIT;
    }

    /// What `object` has as `__new__`.
    static Object newSlot() {
        return Slots.NEW;
    }

    private static final class Slots {
        static final @Nullable Object INIT = CoreTypes.OBJECT.slot(Slot.INIT);
        static final @Nullable Object NEW = CoreTypes.OBJECT.slot(Slot.NEW);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(ThreadState ts, PyType cls, Object[] args, PyDict kwargs) {
        if (!cls.isHeap() && cls != CoreTypes.OBJECT && cls.slot(Slot.NEW) == newSlot()) {
            throw PyErr.typeError("cannot create '%s' instances", cls.errorName());
        }
        if (args.length > 0 || kwargs.size() > 0) {
            if (cls.slot(Slot.NEW) != newSlot()) {
                throw PyErr.typeError(
                        "object.__new__() takes exactly one argument (the type to instantiate)");
            }
            if (cls.slot(Slot.INIT) == initSlot()) {
                throw PyErr.typeError("%s() takes no arguments", cls.name());
            }
        }
        rejectAbstract(ts, cls);
        if (cls.solidBase() != CoreTypes.OBJECT) {
            throw PyErr.typeError(
                    "object.__new__(%s) is not safe, use %s.__new__()",
                    cls.name(), cls.solidBase().name());
        }
        return new PyInstance(cls);
    }

    private static void rejectAbstract(ThreadState ts, PyType cls) {
        Object methods = cls.isHeap() ? cls.dict().get("__abstractmethods__") : null;
        if (methods == null || !CompareOps.truth(ts, methods)) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (Object name : IterOps.toArray(ts, methods)) {
            names.add(Str.utf16(name));
        }
        Collections.sort(names);
        throw PyErr.typeError(
                "Can't instantiate abstract class %s without an implementation for abstract"
                        + " method%s '%s'",
                cls.name(), names.size() > 1 ? "s" : "", String.join("', '", names));
    }

    @PyMethod("__init__(self, /, *args, **kwargs)")
    static void init(Object self, Object[] args, PyDict kwargs) {
        if (args.length == 0 && kwargs.size() == 0) {
            return;
        }
        PyType type = PyType.of(self);
        if (type.slot(Slot.INIT) != initSlot()) {
            throw PyErr.typeError(
                    "object.__init__() takes exactly one argument (the instance to initialize)");
        }
        if (type.slot(Slot.NEW) == newSlot()) {
            throw PyErr.typeError(
                    "%s.__init__() takes exactly one argument (the instance to initialize)",
                    type.name());
        }
    }

    @PyMethod("__getattribute__(self, name, /)")
    static Object getattribute(ThreadState ts, Object self, String name) {
        return AttrOps.getGeneric(ts, self, name);
    }

    @PyMethod("__setattr__(self, name, value, /)")
    static void setattr(ThreadState ts, Object self, String name, Object value) {
        refuseType(self, "__setattr__");
        AttrOps.setGeneric(ts, self, name, value);
    }

    @PyMethod("__delattr__(self, name, /)")
    static void delattr(ThreadState ts, Object self, String name) {
        refuseType(self, "__delattr__");
        AttrOps.setGeneric(ts, self, name, null);
    }

    /// Classes keep their attributes by `type.__setattr__`, which must not be gone round.
    private static void refuseType(Object self, String method) {
        if (self instanceof PyType) {
            throw PyErr.typeError("can't apply this %s to type object", method);
        }
    }

    @PyMethod("__repr__(self, /)")
    static Object repr(ThreadState ts, Object self) {
        PyType type = PyType.of(self);
        Object module = AttrOps.find(ts, type, "__module__");
        String name =
                module == null || !Str.isStr(module) || module.equals("builtins")
                        ? type.name()
                        : Str.utf16(module) + "." + type.qualname();
        return PyStr.of("<" + name + " object at " + ts.interpreter().addressOf(self) + ">");
    }

    @PyMethod("__str__(self, /)")
    static Object str(ThreadState ts, Object self) {
        return ReprOps.repr(ts, self);
    }

    @PyMethod("__hash__(self, /)")
    static long hash(ThreadState ts, Object self) {
        return ts.interpreter().id(self) >> 4;
    }

    @PyMethod("__eq__(self, value, /)")
    static Object eq(Object self, Object value) {
        return self == value ? (Object) true : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__ne__(self, value, /)")
    static Object ne(ThreadState ts, Object self, Object value) {
        Object eq = PyType.of(self).slot(Slot.EQ);
        Object r =
                eq == null
                        ? PyNotImplemented.NOT_IMPLEMENTED
                        : CallOps.callMethod1(ts, eq, self, value);
        return r == PyNotImplemented.NOT_IMPLEMENTED ? r : (Object) !CompareOps.truth(ts, r);
    }

    @PyMethod("__lt__(self, value, /)")
    static Object lt(Object self, Object value) {
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__le__(self, value, /)")
    static Object le(Object self, Object value) {
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__gt__(self, value, /)")
    static Object gt(Object self, Object value) {
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__ge__(self, value, /)")
    static Object ge(Object self, Object value) {
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__format__(self, format_spec, /)")
    static Object format(ThreadState ts, Object self, String formatSpec) {
        if (!formatSpec.isEmpty()) {
            throw PyErr.typeError(
                    "unsupported format string passed to %s.__format__", PyErr.className(self));
        }
        return ReprOps.str(ts, self);
    }

    @PyMethod(value = "__init_subclass__(cls, /)", kind = PyMethod.Kind.CLASS)
    static void initSubclass(PyType cls) {}

    @PyMethod(value = "__subclasshook__(cls, /, *args)", kind = PyMethod.Kind.CLASS)
    static Object subclassHook(PyType cls, Object[] args) {
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__dir__(self, /)")
    static Object dir(ThreadState ts, Object self) {
        Map<String, Object> names = new TreeMap<>();
        Object dict = AttrOps.find(ts, self, "__dict__");
        if (dict instanceof PyDict d) {
            addNames(names, d);
        }
        if (AttrOps.find(ts, self, "__class__") instanceof PyType type) {
            for (PyType t : type.mro()) {
                addNames(names, t.dict());
            }
        }
        return PyList.of(names.values().toArray());
    }

    private static void addNames(Map<String, Object> names, PyDict dict) {
        for (Object key : dict.keys()) {
            if (Str.isStr(key)) {
                names.put(Str.utf16(key), key);
            }
        }
    }

    @PyMethod("__sizeof__(self, /)")
    static long sizeof(Object self) {
        return 16 + 8L * PyType.of(self).slotCount();
    }

    @PyMethod("__reduce__(self, /)")
    static Object reduce(ThreadState ts, Object self) {
        return ObjectReduction.reduce(ts, self, 0);
    }

    @PyMethod("__reduce_ex__(self, protocol, /)")
    static Object reduceEx(ThreadState ts, Object self, int protocol) {
        Object reduce = PyType.of(self).lookup("__reduce__");
        if (reduce != null && reduce != CoreTypes.OBJECT.lookup("__reduce__")) {
            return CallOps.callMethod0(ts, reduce, self);
        }
        return ObjectReduction.reduce(ts, self, protocol);
    }

    @PyMethod("__getstate__(self, /)")
    static Object getState(ThreadState ts, Object self) {
        return ObjectReduction.state(ts, self);
    }

    @PyGetter("__class__")
    static Object getClass(Object self) {
        return PyType.of(self);
    }

    @PySetter("__class__")
    static void setClass(Object self, @Nullable Object value) {
        if (value == null) {
            throw PyErr.typeError("can't delete __class__ attribute");
        }
        if (!(value instanceof PyType type)) {
            throw PyErr.typeError(
                    "__class__ must be set to a class, not '%s' object", PyErr.className(value));
        }
        PyType old = PyType.of(self);
        boolean modules = old.isSubtypeOf(PyModule.TYPE) && type.isSubtypeOf(PyModule.TYPE);
        if (!modules && (!old.isHeap() || !type.isHeap())) {
            throw PyErr.typeError(
                    "__class__ assignment only supported for mutable types or ModuleType"
                            + " subclasses");
        }
        if (!(self instanceof PyInstance instance)
                || old.solidBase() != type.solidBase()
                || !slotNames(old).equals(slotNames(type))
                || old.hasInstanceDict() != type.hasInstanceDict()) {
            throw PyErr.typeError(
                    "__class__ assignment: '%s' object layout differs from '%s'",
                    type.name(), old.name());
        }
        instance.changeType(type);
    }

    /// The names of `__slots__` by their places in an instance.
    private static Map<Integer, String> slotNames(PyType type) {
        Map<Integer, String> names = new HashMap<>();
        for (PyType t : type.mro()) {
            for (Object key : t.dict().keys()) {
                Object value = Str.isStr(key) ? t.dict().get(Str.utf16(key)) : null;
                if (value instanceof PyMemberDescriptor slot) {
                    names.put(slot.index(), slot.name());
                }
            }
        }
        return names;
    }
}
