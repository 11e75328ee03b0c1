// expected: pop: Python parameter 'index' is Java parameter 'count'
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class ParameterName {
    /// Does something.
    @PyMethod("pop(self, index, /)")
    Object pop(int count) {
        return this;
    }
}
