// expected: make: must be static and take a PyType first
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class ClassMethodWithoutClass {
    /// Does something.
    @PyMethod(value = "make(type, /)", kind = PyMethod.Kind.CLASS)
    Object make(Object type) {
        return type;
    }
}
