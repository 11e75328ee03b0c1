package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// A builtin function that may hand a request to the host. The root loop asks for the request and pauses without a
/// thread; called from anywhere else the function parks the thread itself.
public interface ParkingFunction {

    /// Calls the function.
    ///
    /// @param args positional arguments, then keyword values
    /// @param keywords names of the trailing arguments, or null for none
    /// @return the result, or a [Request] whose answer is the result
    /// @throws PyException what the call raises
    Object callOrRequest(ThreadState ts, Object[] args, String @Nullable [] keywords);
}
