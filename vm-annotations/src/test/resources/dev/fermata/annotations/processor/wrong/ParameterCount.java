// expected: pop: the signature has 2 parameters, the Java method 1
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class ParameterCount {
    /// Does something.
    @PyMethod("pop(self, index, /)")
    Object pop() {
        return this;
    }
}
