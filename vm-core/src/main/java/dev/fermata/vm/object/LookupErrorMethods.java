package dev.fermata.vm.object;

import dev.fermata.annotations.PyTypeSpec;

/// Base of the errors of lookup.
@PyTypeSpec(
        name = "LookupError",
        base = ExceptionMethods.class,
        self = PyBaseException.class,
        subclassable = true,
        dict = true,
        sameLayout = true)
final class LookupErrorMethods {

    private LookupErrorMethods() {}
}
