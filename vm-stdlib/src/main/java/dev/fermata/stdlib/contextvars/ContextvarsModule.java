package dev.fermata.stdlib.contextvars;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ThreadState;

/// Context Variables
@PyModuleSpec(name = "_contextvars")
final class ContextvarsModule {

    private ContextvarsModule() {}

    /// Return a copy of the current context.
    @PyMethod("copy_context()")
    static Object copyContext(ThreadState ts) {
        return PyContext.current(ts).copied(ts);
    }
}
