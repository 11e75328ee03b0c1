package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;

/// Finds builtin types and modules by name, in all Java modules that declare some.
public final class Builtins {

    private static final List<SpecIndex> INDICES = load();

    private Builtins() {}

    /// The type called `module.name`, such as `builtins.int`.
    ///
    /// @throws VmError if no Java module declares it
    public static PyType type(String qualifiedName) {
        for (SpecIndex index : INDICES) {
            TypeSpec spec = index.type(qualifiedName);
            if (spec != null) {
                return spec.type();
            }
        }
        throw new VmError("no builtin type " + qualifiedName);
    }

    /// The module called `name`, or null.
    public static @Nullable ModuleSpec module(String name) {
        for (SpecIndex index : INDICES) {
            ModuleSpec spec = index.module(name);
            if (spec != null) {
                return spec;
            }
        }
        return null;
    }

    /// The names of all builtin modules, sorted.
    public static List<String> moduleNames() {
        TreeSet<String> names = new TreeSet<>();
        for (SpecIndex index : INDICES) {
            names.addAll(index.moduleNames());
        }
        return new ArrayList<>(names);
    }

    private static List<SpecIndex> load() {
        List<SpecIndex> found = new ArrayList<>();
        ServiceLoader.load(SpecIndex.class, Builtins.class.getClassLoader()).forEach(found::add);
        return List.copyOf(found);
    }
}
