package dev.fermata.vm.run;

/// A value that an asynchronous generator itself yields, to tell it from what the awaitables in it yield. Python code
/// never sees it.
///
/// @param value the value yielded
public record AsyncYield(Object value) {}
