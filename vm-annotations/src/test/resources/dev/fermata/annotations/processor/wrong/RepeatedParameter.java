// expected: two parameters have the same name in signature: f(a, a, /)
package wrong;

import dev.fermata.annotations.*;

@PyModuleSpec(name = "wrong")
final class RepeatedParameter {
    /// Does something.
    @PyMethod("f(a, a, /)")
    static Object f(Object a, Object b) {
        return b;
    }
}
