// expected: two members are called pop
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class RepeatedName {
    /// Does something.
    @PyMethod("pop(self, /)")
    Object pop() {
        return this;
    }

    /// Does something.
    @PyMethod("pop(self, index, /)")
    Object pop(int index) {
        return this;
    }
}
