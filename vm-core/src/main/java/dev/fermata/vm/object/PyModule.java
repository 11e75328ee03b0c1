package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// A module: a namespace with a name. The type's methods are declared in [ModuleMethods].
public final class PyModule extends PyInstance {

    /// The type `module`.
    public static final PyType TYPE = ModuleMethodsSpec.TYPE;

    private @Nullable Consumer<PyDict> completion;

    /// Makes a module whose namespace is `dict`.
    public PyModule(PyType type, PyDict dict) {
        super(type);
        setDictionary(dict);
    }

    /// Makes a module whose namespace is `dict` and is completed when the module is first looked into.
    public PyModule(PyType type, PyDict dict, Consumer<PyDict> completion) {
        this(type, dict);
        this.completion = completion;
    }

    /// The namespace, `__dict__`.
    public PyDict dict() {
        PyDict dict = toDictionary();
        Consumer<PyDict> last = completion;
        if (last != null) {
            completion = null;
            last.accept(dict);
        }
        return dict;
    }
}
