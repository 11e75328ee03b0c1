// expected: pop: the signature lacks self
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class NoSelf {
    /// Does something.
    @PyMethod("pop()")
    Object pop() {
        return this;
    }
}
