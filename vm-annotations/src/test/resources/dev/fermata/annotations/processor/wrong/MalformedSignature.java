// expected: signature must read name(parameters): pop
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class MalformedSignature {
    /// Does something.
    @PyMethod("pop")
    Object pop() {
        return this;
    }
}
