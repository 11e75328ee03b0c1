package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// bool(x) -> bool
///
/// Returns True when the argument x is true, False otherwise.
@PyTypeSpec(name = "bool", base = IntMethods.class, self = Object.class, sameLayout = true)
public final class BoolMethods {

    private BoolMethods() {}

    @PyMethod("__new__(cls, x=False, /)")
    static Object make(ThreadState ts, PyType cls, Object x) {
        return CompareOps.truth(ts, x);
    }

    @PyMethod("__repr__(self, /)")
    static String repr(Object self) {
        return (Boolean) self ? "True" : "False";
    }

    @PyMethod("__and__(self, value, /)")
    static Object and(Object self, Object value) {
        return value instanceof Boolean b
                ? (Object) ((Boolean) self & b)
                : IntMethods.and(self, value);
    }

    @PyMethod("__rand__(self, value, /)")
    static Object rand(Object self, Object value) {
        return and(self, value);
    }

    @PyMethod("__or__(self, value, /)")
    static Object or(Object self, Object value) {
        return value instanceof Boolean b
                ? (Object) ((Boolean) self | b)
                : IntMethods.or(self, value);
    }

    @PyMethod("__ror__(self, value, /)")
    static Object ror(Object self, Object value) {
        return or(self, value);
    }

    @PyMethod("__xor__(self, value, /)")
    static Object xor(Object self, Object value) {
        return value instanceof Boolean b
                ? (Object) ((Boolean) self ^ b)
                : IntMethods.xor(self, value);
    }

    @PyMethod("__rxor__(self, value, /)")
    static Object rxor(Object self, Object value) {
        return xor(self, value);
    }

    @PyMethod("__invert__(self, /)")
    static Object invert(ThreadState ts, Object self) {
        ts.warn(
                "DeprecationWarning",
                "Bitwise inversion '~' on bool is deprecated. This returns the bitwise inversion of"
                    + " the underlying int object and is usually not what you expect from the"
                    + " negation of a bool object. Use the 'not' operator for boolean negation or"
                    + " ~int(x) for the bitwise inversion of the underlying int.");
        return IntMethods.invert(self);
    }
}
