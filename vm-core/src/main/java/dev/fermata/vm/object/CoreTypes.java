package dev.fermata.vm.object;

/// The builtin types that the kernel names but whose methods are declared elsewhere.
public final class CoreTypes {

    /// `object`.
    public static final PyType OBJECT = ObjectMethodsSpec.TYPE;

    /// `type`.
    public static final PyType TYPE = TypeMethodsSpec.TYPE;

    /// `int`.
    public static final PyType INT = Builtins.type("builtins.int");

    /// `bool`.
    public static final PyType BOOL = Builtins.type("builtins.bool");

    /// `float`.
    public static final PyType FLOAT = Builtins.type("builtins.float");

    /// `complex`.
    public static final PyType COMPLEX = Builtins.type("builtins.complex");

    /// `str`.
    public static final PyType STR = Builtins.type("builtins.str");

    /// `bytes`.
    public static final PyType BYTES = Builtins.type("builtins.bytes");

    private CoreTypes() {}
}
