package dev.fermata.vm.object;

/// A module: a namespace with a name. The type's methods are declared in [ModuleMethods].
public final class PyModule extends PyInstance {

    /// The type `module`.
    public static final PyType TYPE = ModuleMethodsSpec.TYPE;

    /// Makes a module whose namespace is `dict`.
    public PyModule(PyType type, PyDict dict) {
        super(type);
        setDictionary(dict);
    }

    /// The namespace, `__dict__`.
    public PyDict dict() {
        return toDictionary();
    }
}
