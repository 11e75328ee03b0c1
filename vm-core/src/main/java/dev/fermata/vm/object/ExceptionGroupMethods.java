package dev.fermata.vm.object;

import dev.fermata.annotations.PyTypeSpec;

/// A group of exceptions that are all instances of Exception.
@PyTypeSpec(
        name = "ExceptionGroup",
        base = BaseExceptionGroupMethods.class,
        moreBases = ExceptionMethods.class,
        self = PyBaseException.class,
        subclassable = true,
        dict = true,
        sameLayout = true)
final class ExceptionGroupMethods {
    private ExceptionGroupMethods() {}
}
