package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// super() -> same as super(__class__, <first argument>)
/// super(type) -> unbound super object
/// super(type, obj) -> bound super object; requires isinstance(obj, type)
/// super(type, type2) -> bound super object; requires issubclass(type2, type)
@PyTypeSpec(name = "super", subclassable = true)
public final class PySuper extends PyInstance {

    /// The type `super`.
    public static final PyType TYPE = PySuperSpec.TYPE;

    private @Nullable PyType thisClass;
    private @Nullable Object self;
    private @Nullable PyType selfClass;

    private PySuper(PyType type) {
        super(type);
    }

    /// `super(type, self)` for an object of which `selfClass` is the class whose MRO counts.
    public static PySuper of(ThreadState ts, PyType type, Object self) {
        PySuper made = new PySuper(TYPE);
        made.initialize(ts, type, self);
        return made;
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PySuper(cls);
    }

    @PyMethod("__init__(self, type=<unrepresentable>, object_or_type=<unrepresentable>, /)")
    void init(ThreadState ts, @Nullable Object type, @Nullable Object objectOrType) {
        if (type == null) {
            if (!(ts.frame instanceof SuperArguments frame)) {
                throw PyErr.runtimeError("super(): no current frame");
            }
            Object self = frame.superSelf();
            initialize(ts, frame.superClass(), self);
            return;
        }
        if (!(type instanceof PyType t)) {
            throw PyErr.expected("super() argument 1", "a type", type);
        }
        initialize(ts, t, objectOrType == PyNone.NONE ? null : objectOrType);
    }

    private void initialize(ThreadState ts, PyType type, @Nullable Object object) {
        thisClass = type;
        self = object;
        selfClass = object == null ? null : check(ts, type, object);
    }

    private static PyType check(ThreadState ts, PyType type, Object object) {
        if (object instanceof PyType t && t.isSubtypeOf(type)) {
            return t;
        }
        PyType objectType = PyType.of(object);
        if (objectType.isSubtypeOf(type)) {
            return objectType;
        }
        Object claimed = AttrOps.find(ts, object, "__class__");
        if (claimed instanceof PyType t && t != objectType && t.isSubtypeOf(type)) {
            return t;
        }
        throw PyErr.typeError("super(type, obj): obj must be an instance or subtype of type");
    }

    /// The attribute `name` of the classes after [#thisClass] in the MRO, unbound; null if there is none.
    public static @Nullable Object find(PyType thisClass, PyType selfClass, String name) {
        PyType[] mro = selfClass.mro();
        int i = 0;
        while (i < mro.length && mro[i] != thisClass) {
            i++;
        }
        for (i++; i < mro.length; i++) {
            Object found = mro[i].dict().get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @PyMethod("__getattribute__(self, name, /)")
    Object getattribute(ThreadState ts, String name) {
        if (selfClass != null && thisClass != null && !name.equals("__class__")) {
            Object found = find(thisClass, selfClass, name);
            if (found != null) {
                return AttrOps.bind(ts, found, self == selfClass ? null : self, selfClass);
            }
        }
        return AttrOps.getGeneric(ts, this, name);
    }

    @PyMethod("__get__(self, instance, owner=None, /)")
    Object get(ThreadState ts, Object instance, Object owner) {
        if (instance == PyNone.NONE || self != null || thisClass == null) {
            return this;
        }
        if (type() != TYPE) {
            return CallOps.call2(ts, type(), thisClass, instance);
        }
        return of(ts, thisClass, instance);
    }

    @PyMethod("__repr__(self, /)")
    Object repr() {
        String of = thisClass == null ? "NULL" : thisClass.name();
        return PyStr.of(
                selfClass == null
                        ? "<super: <class '" + of + "'>, NULL>"
                        : "<super: <class '" + of + "'>, <" + selfClass.name() + " object>>");
    }

    @PyGetter(value = "__thisclass__", member = true)
    Object getThisClass() {
        return thisClass == null ? PyNone.NONE : thisClass;
    }

    @PyGetter(value = "__self__", member = true)
    Object getSelf() {
        return self == null ? PyNone.NONE : self;
    }

    @PyGetter(value = "__self_class__", member = true)
    Object getSelfClass() {
        return selfClass == null ? PyNone.NONE : selfClass;
    }
}
