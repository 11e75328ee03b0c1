package dev.fermata.stdlib.runtime;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ArgBinder;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ThreadState;

import java.util.ArrayList;
import java.util.List;

/// allow programmer to define multiple exit functions to be executed upon normal program termination.
///
/// Two public functions, register and unregister, are defined.
@PyModuleSpec(name = "atexit")
final class AtexitModule {

    private AtexitModule() {}

    private record ExitFunction(Object function, Object[] args, PyDict kwargs) {}

    private static final class ExitFunctions {
        private final List<ExitFunction> functions = new ArrayList<>();
    }

    private static List<ExitFunction> functions(ThreadState ts) {
        return ts.interpreter()
                .state(
                        ExitFunctions.class,
                        () -> {
                            ts.interpreter().atEnd(AtexitModule::runExitfuncs);
                            return new ExitFunctions();
                        })
                .functions;
    }

    /// Register a function to be executed upon normal program termination
    @PyMethod("register(func, /, *args, **kwargs)")
    static Object register(ThreadState ts, Object func, Object[] args, PyDict kwargs) {
        if (!CallOps.isCallable(func)) {
            throw PyErr.typeError("the first argument must be callable");
        }
        functions(ts).add(new ExitFunction(func, args, kwargs));
        return func;
    }

    /// Unregister an exit function which was previously registered using atexit.register
    @PyMethod("unregister(func, /)")
    static void unregister(ThreadState ts, Object func) {
        List<ExitFunction> functions = functions(ts);
        for (ExitFunction f : List.copyOf(functions)) {
            if (CompareOps.same(ts, f.function, func)) {
                functions.remove(f);
            }
        }
    }

    /// Clear the list of previously registered exit functions.
    @PyMethod("_clear()")
    static void clear(ThreadState ts) {
        functions(ts).clear();
    }

    /// Return the number of registered exit functions.
    @PyMethod("_ncallbacks()")
    static long ncallbacks(ThreadState ts) {
        return functions(ts).size();
    }

    /// Run all registered exit functions.
    @PyMethod("_run_exitfuncs()")
    static void runExitfuncs(ThreadState ts) {
        List<ExitFunction> functions = functions(ts);
        while (!functions.isEmpty()) {
            ExitFunction f = functions.removeLast();
            try {
                ArgBinder.callWithDict(ts, f.function, f.args.clone(), f.kwargs);
            } catch (PyException e) {
                ts.interpreter().unraisable(ts, e, f.function);
            }
        }
    }
}
