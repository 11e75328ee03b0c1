package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// Attribute access (Language Reference, 3.3.2): the default algorithms and the hooks that classes put before them.
public final class AttrOps {

    private AttrOps() {}

    /// `o.name`.
    ///
    /// @throws PyException AttributeError if there is none
    public static Object get(ThreadState ts, Object o, String name) {
        PyType type = PyType.of(o);
        Object hook = type.slot(Slot.GETATTRIBUTE);
        Object fallback = type.slot(Slot.GETATTR);
        if (fallback == null) {
            return hook == genericGetAttribute()
                    ? getGeneric(ts, o, name)
                    : CallOps.callMethod1(ts, hook, o, PyStr.ofName(name));
        }
        try {
            return hook == genericGetAttribute()
                    ? getGeneric(ts, o, name)
                    : CallOps.callMethod1(ts, hook, o, PyStr.ofName(name));
        } catch (PyException e) {
            if (!e.is(ExceptionTypes.ATTRIBUTE_ERROR)) {
                throw e;
            }
        }
        return CallOps.callMethod1(ts, fallback, o, PyStr.ofName(name));
    }

    /// `getattr(o, name, None)` with null for a missing attribute.
    public static @Nullable Object find(ThreadState ts, Object o, String name) {
        PyType type = PyType.of(o);
        boolean generic =
                type.slot(Slot.GETATTRIBUTE) == genericGetAttribute()
                        && type.slot(Slot.GETATTR) == null;
        try {
            return generic ? findGeneric(ts, o, name) : get(ts, o, name);
        } catch (PyException e) {
            if (e.is(ExceptionTypes.ATTRIBUTE_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    /// `object.__getattribute__(o, name)`.
    public static Object getGeneric(ThreadState ts, Object o, String name) {
        Object found = findGeneric(ts, o, name);
        if (found == null) {
            throw PyErr.noAttribute(o, name);
        }
        return found;
    }

    /// As [#getGeneric], with null for a missing attribute. An AttributeError raised by a getter passes through.
    private static @Nullable Object findGeneric(ThreadState ts, Object o, String name) {
        PyType type = PyType.of(o);
        Object onType = type.lookup(name);
        if (onType != null
                && isDataDescriptor(onType)
                && PyType.of(onType).slot(Slot.GET) != null) {
            return bind(ts, onType, o, type);
        }
        if (o instanceof PyInstance instance) {
            Object own = instance.getOwn(name);
            if (own != null) {
                return own;
            }
        }
        return onType == null ? null : bind(ts, onType, o, type);
    }

    /// `o.name = value`, or `del o.name` if `value` is null.
    ///
    /// @throws PyException AttributeError if it cannot be set
    public static void set(ThreadState ts, Object o, String name, @Nullable Object value) {
        PyType type = PyType.of(o);
        Object hook = type.slot(value == null ? Slot.DELATTR : Slot.SETATTR);
        if (hook == (value == null ? genericDeleteAttribute() : genericSetAttribute())) {
            setGeneric(ts, o, name, value);
        } else if (value == null) {
            CallOps.callMethod1(ts, hook, o, PyStr.ofName(name));
        } else {
            CallOps.callMethod2(ts, hook, o, PyStr.ofName(name), value);
        }
    }

    /// `object.__setattr__(o, name, value)`, or `object.__delattr__(o, name)` if `value` is null.
    public static void setGeneric(ThreadState ts, Object o, String name, @Nullable Object value) {
        PyType type = PyType.of(o);
        Object onType = type.lookup(name);
        if (onType != null) {
            Object setter = PyType.of(onType).slot(value == null ? Slot.DELETE : Slot.SET);
            if (setter != null) {
                if (value == null) {
                    CallOps.callMethod1(ts, setter, onType, o);
                } else {
                    CallOps.callMethod2(ts, setter, onType, o, value);
                }
                return;
            }
            if (isDataDescriptor(onType)) {
                throw PyErr.of(
                        ExceptionTypes.ATTRIBUTE_ERROR, value == null ? "__delete__" : "__set__");
            }
        }
        if (o instanceof PyInstance instance && type.hasInstanceDict()) {
            if (value != null) {
                instance.setOwn(name, value);
                return;
            }
            if (instance.deleteOwn(name)) {
                return;
            }
            throw PyErr.noAttribute(o, name);
        }
        throw onType == null
                ? PyErr.noAttribute(o, name)
                : PyErr.attributeError(
                        o, name, "'%s' object attribute '%s' is read-only", type.errorName(), name);
    }

    /// Whether `descriptor`, found on a class, takes precedence over the instance's own attribute.
    public static boolean isDataDescriptor(Object descriptor) {
        if (descriptor instanceof PyMethodLike || !(descriptor instanceof PyObject)) {
            return false;
        }
        PyType type = PyType.of(descriptor);
        return type.slot(Slot.SET) != null || type.slot(Slot.DELETE) != null;
    }

    /// What `attribute`, found on the type of `self`, is when read through `self`.
    public static Object bind(ThreadState ts, Object attribute, Object self) {
        return bind(ts, attribute, self, PyType.of(self));
    }

    /// What `attribute` is when read through `self`, an instance of `owner`; or through the class `owner` itself if
    /// `self` is null.
    public static Object bind(
            ThreadState ts, Object attribute, @Nullable Object self, PyType owner) {
        if (!(attribute instanceof PyObject)) {
            return attribute;
        }
        if (attribute instanceof PyMethodLike method && self != null) {
            return method.bindTo(self);
        }
        Object getter = PyType.of(attribute).slot(Slot.GET);
        if (getter == null) {
            return attribute;
        }
        return CallOps.callMethod2(ts, getter, attribute, self == null ? PyNone.NONE : self, owner);
    }

    /// The special method `slot` of `self`, bound, or null.
    public static @Nullable Object lookupSpecial(ThreadState ts, Object self, Slot slot) {
        PyType type = PyType.of(self);
        Object found = type.slot(slot);
        return found == null ? null : bind(ts, found, self, type);
    }

    /// What `object` has as `__getattribute__`.
    public static Object genericGetAttribute() {
        return Generic.GET;
    }

    /// What `object` has as `__setattr__`.
    public static Object genericSetAttribute() {
        return Generic.SET;
    }

    /// What `object` has as `__delattr__`.
    public static Object genericDeleteAttribute() {
        return Generic.DELETE;
    }

    private static final class Generic {
        static final Object GET = slot(Slot.GETATTRIBUTE);
        static final Object SET = slot(Slot.SETATTR);
        static final Object DELETE = slot(Slot.DELATTR);

        private static Object slot(Slot slot) {
            Object found = CoreTypes.OBJECT.slot(slot);
            if (found == null) {
                throw new VmError("object lacks " + slot.dunder());
            }
            return found;
        }
    }
}
