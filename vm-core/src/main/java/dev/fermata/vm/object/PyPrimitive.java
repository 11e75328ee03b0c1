package dev.fermata.vm.object;

/// An instance of a Python subclass of a type whose values are plain Java objects: `int`, `float`, `str`. Binders
/// unwrap it wherever the base type's value is wanted.
public final class PyPrimitive extends PyInstance {

    private final Object value;

    /// Makes an instance of `type` that is worth `value`.
    public PyPrimitive(PyType type, Object value) {
        super(type);
        this.value = value;
    }

    /// The plain value: `Long`, `BigInteger`, `Double`, `String` or [PyStr].
    public Object value() {
        return value;
    }

    /// The plain value of a primitive subclass instance; any other object itself.
    public static Object unwrap(Object o) {
        return o instanceof PyPrimitive p ? p.value : o;
    }
}
