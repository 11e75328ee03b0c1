// expected: f: Python parameter 'a' is Java parameter 'b'
package wrong;

import dev.fermata.annotations.*;

@PyModuleSpec(name = "wrong")
final class ParameterOrder {
    /// Does something.
    @PyMethod("f(a, b, /)")
    static Object f(Object b, Object a) {
        return b;
    }
}
