package dev.fermata.stdlib.symtable;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.builtins.Execution;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.ThreadState;

import java.util.Set;

/// The compiler's symbol tables.
@PyModuleSpec(name = "_symtable")
final class SymtableModule {

    private static final Set<String> MODES = Set.of("exec", "eval", "single");

    private SymtableModule() {}

    /// Return symbol and scope dictionaries used internally by compiler.
    @PyMethod("symtable(source, filename, startstr, /)")
    static Object symtable(ThreadState ts, Object source, Object filename, String startstr) {
        if (!MODES.contains(startstr)) {
            throw PyErr.valueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'");
        }
        return PySymtableEntry.of(ts, Execution.scope(ts, source, filename, startstr));
    }

    static void exec(ThreadState ts, PyModule module) {
        PyDict dict = module.dict();
        for (SymbolFlag flag : SymbolFlag.values()) {
            dict.put(flag.name(), (long) flag.value());
        }
        dict.put("DEF_BOUND", (long) SymbolFlag.BOUND);
        dict.put("SCOPE_OFF", (long) SymbolFlag.SCOPE_OFFSET);
        dict.put("SCOPE_MASK", (long) SymbolFlag.SCOPE_MASK);
        String[] types = {
            "FUNCTION",
            "CLASS",
            "MODULE",
            "ANNOTATION",
            "TYPE_VAR_BOUND",
            "TYPE_ALIAS",
            "TYPE_PARAM"
        };
        for (int i = 0; i < types.length; i++) {
            dict.put("TYPE_" + types[i], (long) i);
        }
        String[] scopes = {"LOCAL", "GLOBAL_EXPLICIT", "GLOBAL_IMPLICIT", "FREE", "CELL"};
        for (int i = 0; i < scopes.length; i++) {
            dict.put(scopes[i], i + 1L);
        }
    }
}
