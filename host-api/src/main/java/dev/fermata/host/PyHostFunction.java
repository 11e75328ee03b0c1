package dev.fermata.host;

import dev.fermata.vm.object.MethodDef;
import dev.fermata.vm.object.ParkingFunction;
import dev.fermata.vm.object.PyBuiltinFunction;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// A host function as scripts see it. The root loop recognises it, so that a script that waits for what the function
/// began can park without a thread.
final class PyHostFunction extends PyBuiltinFunction implements ParkingFunction {

    private final ExportedFunction function;

    PyHostFunction(MethodDef def, String module, ExportedFunction function) {
        super(def, module);
        this.function = function;
    }

    @Override
    public Object callOrRequest(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        return HostSide.of(ts).callOrRequest(ts, function, def().bind(args, keywords));
    }
}
