package dev.fermata.vm.operation;

import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.Request;

/// Waiting for time to pass.
public final class Waiting {

    private Waiting() {}

    /// The [Request] to wait, or None if there is nothing to wait for.
    ///
    /// @param nanos for how long
    public static Object forTime(long nanos) {
        Wait wait = new Wait(null, nanos);
        return wait.isReady() ? PyNone.NONE : new Request.Await(wait);
    }
}
