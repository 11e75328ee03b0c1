package dev.fermata.vm.builtins;

import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.VmError;

/// What `__import__` calls. The import system, which stands above this package, installs itself here for each script.
public interface ImportHook {

    /// `__import__(name, globals, locals, fromlist, level)`.
    Object importModule(ThreadState ts, String name, Object globals, Object fromList, long level);

    /// The script's hook.
    static ImportHook get(ThreadState ts) {
        return ts.interpreter()
                .state(
                        ImportHook.class,
                        () -> {
                            throw new VmError("no import system");
                        });
    }

    /// Installs the hook of a new script.
    static void install(ThreadState ts, ImportHook hook) {
        ts.interpreter().state(ImportHook.class, () -> hook);
    }
}
