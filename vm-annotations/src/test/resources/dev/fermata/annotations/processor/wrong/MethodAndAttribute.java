// expected: two members are called size
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class MethodAndAttribute {
    /// Does something.
    @PyMethod("size(self, /)")
    Object size() {
        return this;
    }

    @PyGetter("size")
    int getSize() {
        return 0;
    }
}
