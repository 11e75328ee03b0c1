// expected: bad parameter name '2' in signature: pop(self, 2)
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class BadParameterName {
    /// Does something.
    @PyMethod("pop(self, 2)")
    Object pop(Object two) {
        return two;
    }
}
