package dev.fermata.vm.types;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Property attribute.
///
///   fget
///     function to be used for getting an attribute value
///   fset
///     function to be used for setting an attribute value
///   fdel
///     function to be used for del'ing an attribute
///   doc
///     docstring
@PyTypeSpec(name = "property", subclassable = true)
public final class PyProperty extends PyInstance {

    /// The type `property`.
    public static final PyType TYPE = PyPropertySpec.TYPE;

    private Object get = PyNone.NONE;
    private Object set = PyNone.NONE;
    private Object delete = PyNone.NONE;
    private Object doc = PyNone.NONE;
    private boolean docFromGetter;
    private @Nullable Object name;

    private PyProperty(PyType type) {
        super(type);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyProperty(cls);
    }

    @PyMethod("__init__(self, fget=None, fset=None, fdel=None, doc=None)")
    void init(ThreadState ts, Object fget, Object fset, Object fdel, Object doc) {
        get = fget;
        set = fset;
        delete = fdel;
        this.doc = doc;
        docFromGetter = false;
        if (doc == PyNone.NONE && fget != PyNone.NONE) {
            Object found = AttrOps.find(ts, fget, "__doc__");
            if (found != null && found != PyNone.NONE) {
                this.doc = found;
                docFromGetter = true;
            }
        }
        if (type() != TYPE) {
            setOwnDoc(ts);
        }
    }

    /// Instances of subclasses have the docstring as an attribute of their own: else that of the class would hide it. One
    /// that has no place for it loses an explicit docstring, but not that of the getter.
    private void setOwnDoc(ThreadState ts) {
        try {
            AttrOps.set(ts, this, "__doc__", doc);
        } catch (PyException e) {
            if (docFromGetter || !e.is(ExceptionTypes.ATTRIBUTE_ERROR)) {
                throw e;
            }
        }
    }

    @PyMethod("__get__(self, instance, owner=None, /)")
    Object getValue(ThreadState ts, Object instance, Object owner) {
        if (instance == PyNone.NONE) {
            return this;
        }
        if (get == PyNone.NONE) {
            throw missing(ts, "getter", instance);
        }
        return CallOps.call1(ts, get, instance);
    }

    @PyMethod("__set__(self, instance, value, /)")
    void setValue(ThreadState ts, Object instance, Object value) {
        if (set == PyNone.NONE) {
            throw missing(ts, "setter", instance);
        }
        CallOps.call2(ts, set, instance, value);
    }

    @PyMethod("__delete__(self, instance, /)")
    void deleteValue(ThreadState ts, Object instance) {
        if (delete == PyNone.NONE) {
            throw missing(ts, "deleter", instance);
        }
        CallOps.call1(ts, delete, instance);
    }

    private PyException missing(ThreadState ts, String what, Object instance) {
        String owner = PyType.of(instance).qualname();
        String shown = name == null ? "" : " " + Str.utf16(ReprOps.repr(ts, name));
        return PyErr.of(
                ExceptionTypes.ATTRIBUTE_ERROR,
                "property%s of '%s' object has no %s",
                shown,
                owner,
                what);
    }

    @PyMethod("__set_name__(self, /, *args)")
    void setName(Object[] args) {
        if (args.length != 2) {
            throw PyErr.typeError(
                    "__set_name__() takes 2 positional arguments but %d were given", args.length);
        }
        name = args[1];
    }

    private Object copy(ThreadState ts, Object newGet, Object newSet, Object newDelete) {
        Object shownDoc = docFromGetter && newGet != PyNone.NONE ? PyNone.NONE : doc;
        Object made =
                CallOps.call(ts, type(), new Object[] {newGet, newSet, newDelete, shownDoc}, null);
        if (made instanceof PyProperty p) {
            p.name = name;
        }
        return made;
    }

    /// Descriptor to obtain a copy of the property with a different getter.
    @PyMethod("getter(self, object, /)")
    Object getter(ThreadState ts, Object object) {
        return copy(ts, orElse(object, get), set, delete);
    }

    /// Descriptor to obtain a copy of the property with a different setter.
    @PyMethod("setter(self, object, /)")
    Object setter(ThreadState ts, Object object) {
        return copy(ts, get, orElse(object, set), delete);
    }

    /// Descriptor to obtain a copy of the property with a different deleter.
    @PyMethod("deleter(self, object, /)")
    Object deleter(ThreadState ts, Object object) {
        return copy(ts, get, set, orElse(object, delete));
    }

    private static Object orElse(Object object, Object other) {
        return object == PyNone.NONE ? other : object;
    }

    @PyGetter(value = "fget", member = true)
    Object fget() {
        return get;
    }

    @PyGetter(value = "fset", member = true)
    Object fset() {
        return set;
    }

    @PyGetter(value = "fdel", member = true)
    Object fdel() {
        return delete;
    }

    @PyGetter(value = "__doc__", member = true)
    Object getDoc() {
        return doc;
    }

    @PySetter("__doc__")
    void setDoc(@Nullable Object value) {
        doc = value == null ? PyNone.NONE : value;
    }

    @PyGetter("__isabstractmethod__")
    boolean isAbstract(ThreadState ts) {
        for (Object f : new Object[] {get, set, delete}) {
            Object flag = AttrOps.find(ts, f, "__isabstractmethod__");
            if (flag != null && CompareOps.truth(ts, flag)) {
                return true;
            }
        }
        return false;
    }
}
