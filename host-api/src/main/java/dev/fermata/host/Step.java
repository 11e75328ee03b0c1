package dev.fermata.host;

import org.jspecify.annotations.Nullable;

/// What a script tells its host next.
public sealed interface Step permits Parked, Finished, Failed {

    /// The script that took the step.
    Execution execution();

    /// What a host reads of a pause's request.
    sealed interface Request {

        /// `yield_to_host(value)`.
        ///
        /// @param value the value, converted as [Values#toJava] says
        record Yield(@Nullable Object value) implements Request {}

        /// The fuel slice is used up.
        record OutOfFuel() implements Request {}

        /// The host asked for a pause.
        record PauseRequested() implements Request {}
    }
}
