package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;

/// A mapping key is not there.
@PyTypeSpec(
        name = "KeyError",
        base = LookupErrorMethods.class,
        self = PyBaseException.class,
        subclassable = true,
        dict = true,
        sameLayout = true)
final class KeyErrorMethods {

    private KeyErrorMethods() {}

    @PyMethod("__str__(self, /)")
    static Object str(ThreadState ts, PyBaseException self) {
        return self.args.size() == 1
                ? ReprOps.repr(ts, self.args.get(0))
                : BaseExceptionMethods.str(ts, self);
    }
}
