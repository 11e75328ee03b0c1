// expected: pop: a private method cannot be called by generated code
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class PrivateMethod {
    /// Does something.
    @PyMethod("pop(self, /)")
    private Object pop() {
        return this;
    }
}
