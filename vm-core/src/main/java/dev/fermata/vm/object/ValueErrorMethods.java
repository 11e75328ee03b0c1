package dev.fermata.vm.object;

import dev.fermata.annotations.PyTypeSpec;

/// An argument has the right type but a wrong value.
@PyTypeSpec(
        name = "ValueError",
        base = ExceptionMethods.class,
        self = PyBaseException.class,
        subclassable = true,
        dict = true,
        sameLayout = true)
final class ValueErrorMethods {

    private ValueErrorMethods() {}
}
