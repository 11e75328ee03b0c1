package dev.fermata.vm.imports;

import dev.fermata.vm.object.InterpreterState;
import dev.fermata.vm.object.ModuleSpec;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// The modules that a script's host gives it, beside those that come with the VM.
public final class HostModules {

    private final Map<String, ModuleSpec> modules;

    private HostModules(Map<String, ModuleSpec> modules) {
        this.modules = modules;
    }

    /// Gives modules to a new script.
    ///
    /// @param modules what each declares, by name; shared with other scripts
    public static void install(InterpreterState interpreter, Map<String, ModuleSpec> modules) {
        interpreter.state(HostModules.class, () -> new HostModules(modules));
    }

    /// Makes the host's module `name` a global of a script's `__main__`, as if it had imported it.
    public static void addGlobal(ThreadState ts, String name) {
        ModuleSpec spec = find(ts.interpreter(), name);
        if (spec != null && ts.interpreter().modules().get("__main__") instanceof PyModule main) {
            main.dict().put(name, BuiltinModules.make(ts, spec));
        }
    }

    /// What declares the module, or null if the host gives none of that name.
    static @Nullable ModuleSpec find(InterpreterState interpreter, String name) {
        return interpreter
                .state(HostModules.class, () -> new HostModules(Map.of()))
                .modules
                .get(name);
    }
}
