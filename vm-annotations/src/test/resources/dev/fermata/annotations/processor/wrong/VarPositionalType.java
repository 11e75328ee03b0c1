// expected: f: parameter 'items' must be java.lang.Object[], not java.lang.Object
package wrong;

import dev.fermata.annotations.*;

@PyModuleSpec(name = "wrong")
final class VarPositionalType {
    /// Does something.
    @PyMethod("f(*items)")
    static Object f(Object items) {
        return items;
    }
}
