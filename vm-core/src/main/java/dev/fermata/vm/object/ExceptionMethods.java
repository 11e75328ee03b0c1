package dev.fermata.vm.object;

import dev.fermata.annotations.PyTypeSpec;

/// Base of the exceptions that programs are expected to handle.
@PyTypeSpec(
        name = "Exception",
        base = BaseExceptionMethods.class,
        self = PyBaseException.class,
        subclassable = true,
        dict = true,
        sameLayout = true)
final class ExceptionMethods {

    private ExceptionMethods() {}
}
