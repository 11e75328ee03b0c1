// expected: parameter 'b' lacks the default that the one before it has
package wrong;

import dev.fermata.annotations.*;

@PyModuleSpec(name = "wrong")
final class MissingDefault {
    /// Does something.
    @PyMethod("f(a=1, b, /)")
    static Object f(Object a, Object b) {
        return b;
    }
}
