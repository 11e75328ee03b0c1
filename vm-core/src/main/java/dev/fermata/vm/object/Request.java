package dev.fermata.vm.object;

/// Why a script hands control to its host, and what it waits for.
public sealed interface Request {

    /// The script called `yield_to_host(value)`.
    ///
    /// @param value the Python value passed
    record Yield(Object value) implements Request {}

    /// The fuel that the host granted is used up.
    record OutOfFuel() implements Request {}

    /// The host asked for a pause: its time slice ended or it wants to look.
    record SliceEnd() implements Request {}

    /// The script waits for something that comes by itself: the host's side resumes it, with no value, when
    /// [Awaited#whenReady] says so.
    ///
    /// @param awaited what it waits for
    record Await(Awaited awaited) implements Request {}
}
