// expected: make: must be static in Java, too
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class StaticMethodOfInstance {
    /// Does something.
    @PyMethod(value = "make()", kind = PyMethod.Kind.STATIC)
    Object make() {
        return this;
    }
}
