package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// A builtin function that does nothing but hand a request to the host. The root loop asks for the request and pauses
/// without a thread; called from anywhere else the function parks the thread itself.
public interface ParkingFunction {

    /// The request that a call with these arguments makes.
    ///
    /// @param args positional arguments, then keyword values
    /// @param keywords names of the trailing arguments, or null for none
    /// @throws PyException TypeError if the arguments do not fit
    Request request(ThreadState ts, Object[] args, String @Nullable [] keywords);
}
