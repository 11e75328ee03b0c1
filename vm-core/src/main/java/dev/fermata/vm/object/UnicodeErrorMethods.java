package dev.fermata.vm.object;

import dev.fermata.annotations.PyTypeSpec;

/// Base of the errors of text encoding.
@PyTypeSpec(
        name = "UnicodeError",
        base = ValueErrorMethods.class,
        self = PyBaseException.class,
        subclassable = true,
        dict = true,
        sameLayout = true)
final class UnicodeErrorMethods {

    private UnicodeErrorMethods() {}
}
