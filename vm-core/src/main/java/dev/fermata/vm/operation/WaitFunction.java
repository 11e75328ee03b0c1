package dev.fermata.vm.operation;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.MethodDef;
import dev.fermata.vm.object.ParkingFunction;
import dev.fermata.vm.object.PyBuiltinFunction;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// `_fermata.wait` and `_fermata.sleep`, which the root loop recognises so that the script can park without a thread.
final class WaitFunction extends PyBuiltinFunction implements ParkingFunction {

    private static final double MAX_SECONDS = 1e9;

    WaitFunction(MethodDef def) {
        super(def, "_fermata");
    }

    @Override
    public Object callOrRequest(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        Object seconds = def().bind(args, keywords)[0];
        return request(ts, def().name().equals("wait"), seconds == null ? PyNone.NONE : seconds);
    }

    /// The request to wait.
    ///
    /// @param forOperations whether an operation that ends makes an end of it
    /// @param seconds a number, or `None` for no limit
    static Object request(ThreadState ts, boolean forOperations, Object seconds) {
        long nanos =
                seconds == PyNone.NONE
                        ? -1
                        : (long) (Math.clamp(Convert.toDouble(ts, seconds), 0, MAX_SECONDS) * 1e9);
        Wait wait = new Wait(forOperations ? Operations.of(ts) : null, nanos);
        return wait.isReady() ? PyNone.NONE : new Request.Await(wait);
    }
}
