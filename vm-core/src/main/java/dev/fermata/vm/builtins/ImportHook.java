package dev.fermata.vm.builtins;

import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.VmError;

import org.jspecify.annotations.Nullable;

/// What `__import__` calls. The import system, which stands above this package, installs itself here for each script.
public interface ImportHook {

    /// `__import__(name, globals, locals, fromlist, level)`.
    Object importModule(ThreadState ts, String name, Object globals, Object fromList, long level);

    /// The script's hook.
    static ImportHook get(ThreadState ts) {
        ImportHook hook = ts.interpreter().state(Holder.class, Holder::new).hook;
        if (hook == null) {
            throw new VmError("no import system");
        }
        return hook;
    }

    /// Installs the hook of a script.
    static void install(ThreadState ts, ImportHook hook) {
        ts.interpreter().state(Holder.class, Holder::new).hook = hook;
    }

    /// Holds a script's hook.
    final class Holder {
        private @Nullable ImportHook hook;

        private Holder() {}
    }
}
