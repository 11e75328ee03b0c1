package dev.fermata.vm.builtins;

import dev.fermata.vm.object.MethodDef;
import dev.fermata.vm.object.ParkingFunction;
import dev.fermata.vm.object.PyBuiltinFunction;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// The builtin `yield_to_host`, which the root loop recognises so that the script can park without a thread.
final class YieldToHost extends PyBuiltinFunction implements ParkingFunction {

    YieldToHost(MethodDef def) {
        super(def, "builtins");
    }

    @Override
    public Object callOrRequest(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        Object value = def().bind(args, keywords)[0];
        return new Request.Yield(value == null ? PyNone.NONE : value);
    }
}
