// expected: __new__: must be static and take a PyType first
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class NewWithoutClass {
    @PyMethod("__new__(type, /)")
    static Object make(Object type) {
        return type;
    }
}
