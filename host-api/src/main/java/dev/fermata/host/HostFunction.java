package dev.fermata.host;

import org.jspecify.annotations.Nullable;

/// A function of the host's that scripts call.
@FunctionalInterface
public interface HostFunction {

    /// Does what the function does, on the script's thread.
    ///
    /// @return the result, converted as [Values] says
    /// @throws Exception becomes a Python exception as [ExceptionMapping] says
    @Nullable Object call(HostCall call) throws Exception;
}
