package dev.fermata.vm.builtins;

import dev.fermata.vm.object.ArgBinder;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// `breakpoint()` and the hook it calls (PEP 553).
final class Breakpoints {

    private static final String VARIABLE = "PYTHONBREAKPOINT";
    private static final String DEFAULT = "pdb.set_trace";

    private Breakpoints() {}

    /// `breakpoint(*args, **keywords)`.
    static Object enter(ThreadState ts, Object[] args, PyDict keywords) {
        Object hook = SysModule.attribute(ts, "breakpointhook");
        if (hook == null) {
            throw PyErr.runtimeError("lost sys.breakpointhook");
        }
        return ArgBinder.callWithDict(ts, hook, args, keywords);
    }

    /// `sys.breakpointhook(*args, **keywords)`.
    static Object hook(ThreadState ts, Object[] args, PyDict keywords) {
        String name = configured(ts);
        if (name.equals("0")) {
            return PyNone.NONE;
        }
        Object function = find(ts, name);
        if (function == null) {
            ts.warn("RuntimeWarning", "Ignoring unimportable $" + VARIABLE + ": \"" + name + "\"");
            return PyNone.NONE;
        }
        return ArgBinder.callWithDict(ts, function, args, keywords);
    }

    /// What the environment that the script has asks for.
    private static String configured(ThreadState ts) {
        Object os = ts.interpreter().modules().get("os");
        Object environment = os == null ? null : AttrOps.find(ts, os, "environ");
        if (environment == null) {
            return DEFAULT;
        }
        Object value = CallOps.callAttribute(ts, environment, "get", VARIABLE, "");
        String name = Str.isStr(value) ? Str.utf16(value) : "";
        return name.isEmpty() ? DEFAULT : name;
    }

    private static @Nullable Object find(ThreadState ts, String name) {
        int dot = name.lastIndexOf('.');
        String attribute = name.substring(dot + 1);
        String module = dot < 0 ? "builtins" : name.substring(0, dot);
        if (module.isEmpty() || attribute.isEmpty()) {
            return null;
        }
        try {
            Object found =
                    ImportHook.get(ts)
                            .importModule(ts, module, PyNone.NONE, PyTuple.of(attribute), 0);
            return AttrOps.find(ts, found, attribute);
        } catch (PyException e) {
            if (e.is(ExceptionTypes.IMPORT_ERROR)) {
                return null;
            }
            throw e;
        }
    }
}
