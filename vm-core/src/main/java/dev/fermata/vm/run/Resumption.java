package dev.fermata.vm.run;

import dev.fermata.vm.object.PyException;

/// With what a suspended frame goes on.
public sealed interface Resumption {

    /// A value sent in.
    ///
    /// @param value the value of the `yield` expression
    record Send(Object value) implements Resumption {}

    /// An exception thrown in.
    ///
    /// @param exception raised by the `yield` expression
    record Throw(PyException exception) implements Resumption {}

    /// The end of what a `yield from` or `await` delegates to.
    ///
    /// @param value the value of that expression
    record Deliver(Object value) implements Resumption {}
}
