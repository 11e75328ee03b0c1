package dev.fermata.vm.object;

/// What a host gives a parked script to go on with.
public sealed interface Answer {

    /// The answer to a pause that asked for nothing.
    Answer NONE = new Value(PyNone.NONE);

    /// A Python value, which becomes the value of the expression that parked.
    ///
    /// @param value the value
    record Value(Object value) implements Answer {}

    /// An exception, raised at the point where the script parked.
    ///
    /// @param exception the exception
    record Raise(PyException exception) implements Answer {}
}
