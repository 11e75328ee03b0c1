package dev.fermata.stdlib.time;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.MethodDef;
import dev.fermata.vm.object.ParkingFunction;
import dev.fermata.vm.object.PyBuiltinFunction;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.operation.Waiting;

import org.jspecify.annotations.Nullable;

/// `time.sleep`: the script parks until the time is over. If it has several threads, only this one waits.
final class SleepFunction extends PyBuiltinFunction implements ParkingFunction {

    private static final double MOST = 9.2e9;
    private static final double NANOS = 1e9;

    SleepFunction(MethodDef def) {
        super(def, "time");
    }

    @Override
    public Object callOrRequest(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        Object seconds = def().bind(args, keywords)[0];
        return request(ts, seconds == null ? PyNone.NONE : seconds);
    }

    /// What to hand to the host, or None if the thread has slept already.
    static Object request(ThreadState ts, Object seconds) {
        if (!(seconds instanceof Double) && PyType.of(seconds).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "'%s' object cannot be interpreted as an integer", PyErr.className(seconds));
        }
        double wanted = Convert.toDouble(ts, seconds);
        if (Double.isNaN(wanted)) {
            throw PyErr.valueError("Invalid value NaN (not a number)");
        }
        if (wanted < 0) {
            throw PyErr.valueError("sleep length must be non-negative");
        }
        if (wanted > MOST) {
            throw PyErr.overflowError("timestamp out of range for platform time_t");
        }
        long nanos = (long) (wanted * NANOS);
        if (ts.threads().count() == 0) {
            return Waiting.forTime(nanos);
        }
        long deadline = System.nanoTime() + nanos;
        for (long left = nanos; left >= 0; left = deadline - System.nanoTime()) {
            ts.threads().await(ts, left);
        }
        return PyNone.NONE;
    }
}
