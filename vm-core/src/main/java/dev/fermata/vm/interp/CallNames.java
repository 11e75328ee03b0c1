package dev.fermata.vm.interp;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// How errors about the arguments of a call name the function.
final class CallNames {

    private CallNames() {}

    /// `module.qualname()`, without the module if it is `builtins`; for objects without a name their str.
    static String of(ThreadState ts, Object callee) {
        Object qualname = AttrOps.find(ts, callee, "__qualname__");
        if (qualname == null || !Str.isStr(qualname)) {
            return PyType.of(callee).slot(dev.fermata.vm.object.Slot.STR) == null
                    ? "object"
                    : Str.utf16(ReprOps.str(ts, callee));
        }
        Object module = AttrOps.find(ts, callee, "__module__");
        String name = Str.utf16(qualname) + "()";
        return module != null && Str.isStr(module) && !Str.utf16(module).equals("builtins")
                ? Str.utf16(module) + "." + name
                : name;
    }
}
