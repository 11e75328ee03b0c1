// expected: f: a module's function must be static
package wrong;

import dev.fermata.annotations.*;

@PyModuleSpec(name = "wrong")
final class InstanceFunction {
    /// Does something.
    @PyMethod("f()")
    Object f() {
        return this;
    }
}
