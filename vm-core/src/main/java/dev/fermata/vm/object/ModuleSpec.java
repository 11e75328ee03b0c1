package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// A builtin module as its annotated class declares it. Subclasses are generated.
public abstract class ModuleSpec extends MethodTable {

    private volatile @Nullable PyDict template;

    /// Makes a spec.
    protected ModuleSpec() {}

    /// The module's full name.
    @Override
    public abstract String name();

    /// The docstring, or null.
    public abstract @Nullable String doc();

    /// The types that are attributes of the module.
    public abstract List<PyType> types();

    /// Function `index` of a script's own instance of the module.
    public PyBuiltinFunction function(int index) {
        return new PyBuiltinFunction(method(index), name());
    }

    /// The namespace that those of all scripts are copies of, if all its values can be shared; made on first use.
    public PyDict template(Supplier<PyDict> make) {
        PyDict made = template;
        if (made == null) {
            made = make.get();
            template = made;
        }
        return made;
    }

    /// Passes the name and value of each constant to `sink`.
    public void constants(BiConsumer<String, Object> sink) {}

    /// Sets the attributes that each script has for itself, when it first imports the module.
    public void exec(ThreadState ts, PyModule module) {}
}
