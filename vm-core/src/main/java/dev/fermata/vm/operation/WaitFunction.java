package dev.fermata.vm.operation;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.MethodDef;
import dev.fermata.vm.object.ParkingFunction;
import dev.fermata.vm.object.PyBuiltinFunction;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// A function that waits for some seconds or for operations: `time.sleep` and `_fermata.wait`. The root loop recognises
/// it, so that the script can park without a thread.
public final class WaitFunction extends PyBuiltinFunction implements ParkingFunction {

    private static final double MAX_SECONDS = 9e9;

    private final boolean forOperations;

    private WaitFunction(MethodDef def, String module, boolean forOperations) {
        super(def, module);
        this.forOperations = forOperations;
    }

    /// Puts such a function in the place of the module's function `name`, whose only parameter is the seconds.
    ///
    /// @param forOperations whether an operation that ends makes an end of it
    public static void install(PyModule module, String name, boolean forOperations) {
        if (module.dict().get(name) instanceof PyBuiltinFunction function) {
            String owner = String.valueOf(module.dict().get("__name__"));
            module.dict().put(name, new WaitFunction(function.def(), owner, forOperations));
        }
    }

    @Override
    public Object callOrRequest(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        Object seconds = def().bind(args, keywords)[0];
        return request(ts, forOperations, seconds == null ? PyNone.NONE : seconds);
    }

    /// Waits on the calling thread.
    ///
    /// @param seconds a number; where operations are waited for also `None`, for no limit
    public static Object await(ThreadState ts, boolean forOperations, Object seconds) {
        Object result = request(ts, forOperations, seconds);
        return result instanceof Request r ? ts.park(r) : result;
    }

    private static Object request(ThreadState ts, boolean forOperations, Object seconds) {
        long nanos = forOperations && seconds == PyNone.NONE ? -1 : nanos(ts, seconds);
        Wait wait = new Wait(forOperations ? ts : null, nanos);
        if (ts.threads().count() > 0) {
            wait.giveUpTurns(ts);
            return PyNone.NONE;
        }
        return wait.isReady() ? PyNone.NONE : new Request.Await(wait);
    }

    private static long nanos(ThreadState ts, Object seconds) {
        double value =
                PyPrimitive.unwrap(seconds) instanceof Double d
                        ? d
                        : Convert.toDouble(ts, Convert.index(ts, seconds));
        if (Double.isNaN(value)) {
            throw PyErr.valueError("Invalid value NaN (not a number)");
        }
        if (value < 0) {
            throw PyErr.valueError("sleep length must be non-negative");
        }
        if (value > MAX_SECONDS) {
            throw PyErr.of(
                    ExceptionTypes.OVERFLOW_ERROR, "timestamp out of range for platform time_t");
        }
        return (long) (value * 1e9);
    }
}
